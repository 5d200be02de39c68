// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Files that are there whole or not at all, also after a power cut: written beside, brought to the
// disk, renamed. Layer cli. Thread promise: pure functions, but for the disk.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

namespace budkavle::cli {

/// Rights of what only its owner, most often root, may read.
inline constexpr mode_t kSecretFileMode = 0600;
inline constexpr mode_t kSecretFolderMode = 0700;

/// Replaces the file, or makes it, readable by its owner alone. Throws Refusal.
void write_secret_file(const std::string& path, std::string_view text);

/// Makes the folder, closed to all but its owner. Throws Refusal; it may be there already.
void make_secret_folder(const std::string& path);

/// Brings the names in a folder to the disk. Throws Refusal.
void sync_folder(const std::string& path);

/// The refusal of something that the system did not do to `path`: says why, and to run as root if
/// that is why.
[[noreturn]] void refuse_for_errno(const std::string& what, const std::string& path);

}  // namespace budkavle::cli
