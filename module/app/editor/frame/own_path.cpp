// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/own_path.hpp"

#include <algorithm>

namespace budkavle::app {

std::string own_path_or_start(std::string_view path) {
    constexpr std::string_view kStart = "/admin/";
    const bool is_plain = std::ranges::all_of(path, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/-_.?=&%+").find(c) != std::string_view::npos;
    });
    const bool is_of_desk = path.starts_with(kStart) && path.find("//") == std::string_view::npos &&
                            path.find("..") == std::string_view::npos;
    return std::string(is_plain && is_of_desk ? path : kStart);
}

}  // namespace budkavle::app
