// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The three files of one copy, which come and go together: plain, -gz and -br. Layer cache; private
// to it. Thread promise: pure functions over the file system.
//
// The web server asks for the plain file to know whether there is a copy, and may then give out a
// compressed one. So the plain file comes last and goes first. While a copy is replaced, a reader
// may get the new one compressed and another the old one plain for some microseconds, each whole
// and each right a moment ago. All three have one time, and every version a time of its own: files
// whose times differ are of two versions, left by a process that was ended in between.
#pragma once

#include <optional>
#include <string>

#include "cache/copy_folder.hpp"

namespace budkavle::cache {

struct TripleFacts {
    bool has_plain = false;
    bool has_gzip = false;
    bool has_brotli = false;
    bool is_of_one_version = true;
    std::optional<UtcTime> newest;  ///< the latest time of any of the three
    std::uint64_t bytes = 0;        ///< of all three
};

/// `name` is that of the plain file, here and below. All throw CopyError.
[[nodiscard]] TripleFacts facts_of_triple(const Folder& folder, const std::string& name);
void remove_triple(const Folder& folder, const std::string& name);
/// Brings the copy into `to` in the place of one that is there. Called again after it was cut
/// short, it completes the move and never mixes versions.
void move_triple(const Folder& from, const Folder& to, const std::string& name);
/// Takes the copy out of sight at once, under hidden names in the same folder: needs no room.
void hide_triple(const Folder& folder, const std::string& name);
/// Brings what hide_triple hid into `to`.
void move_hidden_triple(const Folder& from, const Folder& to, const std::string& name);
/// Merges everything below `from` into `to`, where it replaces what has the same name, about
/// `budget` steps of it; hidden and odd files go. True when `from` is empty. Moves whole folders
/// where nothing is in their way.
[[nodiscard]] bool merge_copies(const Folder& from, const Folder& to, std::size_t& budget);

}  // namespace budkavle::cache
