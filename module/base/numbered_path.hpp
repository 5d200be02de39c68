// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Names for the same file of several processes. Layer base. Thread promise: pure functions.
//
//   numbered_path("/run/budkavle/reader/status.sock", 2)  ->  "/run/budkavle/reader/status-2.sock"
#pragma once

#include <filesystem>
#include <string>

namespace budkavle {

/// So many processes of one role may run on a machine and be asked how they are.
inline constexpr unsigned kNumberedPathLimit = 32;

/// The path for process `number`, from 1: the path itself, then "-2", "-3" … before its extension.
[[nodiscard]] inline std::string numbered_path(const std::string& path, unsigned number) {
    if (number <= 1) {
        return path;
    }
    const std::filesystem::path whole(path);
    std::filesystem::path name = whole.stem();
    name += "-" + std::to_string(number);
    name += whole.extension();
    return (whole.parent_path() / name).string();
}

}  // namespace budkavle
