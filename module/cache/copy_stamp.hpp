// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The stamp, `.stamp`: "pages/ and .index agree, and with this state of the world". It is removed
// before the first change and written after the last, so whoever finds it may believe it. Layer
// cache; private to it. Thread promise: one thread.
//
// A stamp costs no waiting for the disk, and therefore holds only as long as the machine runs: it
// names the system's start (boot_id). One that shall outlive a power cut is written after all else
// is on the disk, names no start, and is removed on the disk before anything changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cache/copy_folder.hpp"

namespace budkavle::cache {

struct CopyStamp {
    std::string text;               ///< the keeper's own
    std::uint64_t index_bytes = 0;  ///< of the index that it belongs to
    bool outlives_power_cut = false;
};

/// The stamp, if there is one of this version of the format that still holds. Throws CopyError.
[[nodiscard]] std::optional<CopyStamp> read_stamp(const Folder& root);
/// Writes it, after all that it speaks of. Throws CopyError.
void write_stamp(const Folder& root, const CopyStamp& stamp);

}  // namespace budkavle::cache
