// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a change of a folder is seen by: name, time, size and inode of every file in it. Layer
// render; private to it. Thread promise: pure functions over the file system.
//
//   if (const FolderStamp now = stamp_folder(folder); now != last) { … }
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace budkavle::render {

struct FileStamp {
    std::string path;
    std::int64_t changed_ns = 0;
    std::uintmax_t size = 0;
    std::uint64_t inode = 0;
    bool operator==(const FileStamp&) const = default;
};
using FolderStamp = std::vector<FileStamp>;

/// Every regular file below the folder, links to files followed, in order of name. Hidden files and
/// editors' copies (name~) do not count. A folder that cannot be read has no files.
[[nodiscard]] FolderStamp stamp_folder(const std::filesystem::path& folder);

/// The folders in a folder, links followed, hidden ones left out, in order of name: the themes.
[[nodiscard]] std::vector<std::filesystem::path> list_folders(const std::filesystem::path& folder);

}  // namespace budkavle::render
