// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Counting the copies on the disk, and keeping the older ones within limits. Layer cache. Thread
// promise: pure functions over the file system.
//
//   status.pages.copies  ->  1204
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cache/copy_folder.hpp"

namespace budkavle::cache {

struct CopyTotals {
    std::size_t copies = 0;  ///< plain files
    std::size_t files = 0;   ///< with compressed forms
    std::uint64_t bytes = 0;
};

struct CopyStatus {
    CopyTotals pages;
    CopyTotals kept;    ///< with what is on its way there
    CopyTotals media;   ///< pictures, each size for itself
    CopyTotals assets;  ///< style sheets and icons
    bool has_stamp = false;
    int keeper_pid = 0;  ///< 0: no process keeps the copies now
};

/// Throws CopyError.
[[nodiscard]] CopyStatus copy_status(const Folder& root);
/// All files below this folder but hidden ones. Throws CopyError.
[[nodiscard]] CopyTotals count_copies(const Folder& folder);
/// Removes the copies with the oldest times until the rest is within the limits, and folders that
/// are empty. Throws CopyError.
void trim_copies(const Folder& folder, std::size_t copy_limit, std::uint64_t byte_limit);
/// The names of former pages/ on their way into kept/, oldest first. Throws CopyError.
[[nodiscard]] std::vector<std::string> list_asides(const Folder& root);

}  // namespace budkavle::cache
