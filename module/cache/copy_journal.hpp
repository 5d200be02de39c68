// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The index on disk, `.index`: a line for each step, appended, and written anew when it has grown
// to several times what it says. What is in memory is the truth of a running keeper; a line that
// finds no room only means that the next commit writes the whole. Layer cache; private to it.
// Thread promise: one thread.
//
//   + TAB key TAB tag TAB etag TAB mtime TAB bytes     a copy came into pages/
//   - TAB key        left pages/          h TAB host     all of a host left      a TAB   all left
//   x TAB key        withdrawn: it is being removed from everywhere (written before that begins)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cache/copy_folder.hpp"
#include "cache/copy_index.hpp"

namespace budkavle::cache {

class CopyJournal {
public:
    explicit CopyJournal(const Folder& root) : root_(root) {}
    ~CopyJournal();
    CopyJournal(const CopyJournal&) = delete;  // it owns a descriptor
    CopyJournal& operator=(const CopyJournal&) = delete;

    struct Loaded {
        CopyIndex index;
        std::vector<std::string> withdrawn;  ///< keys that were withdrawn and not written since
        std::uint64_t bytes = 0;             ///< of the file
        bool is_whole = true;                ///< false if a line was cut or is no line of ours
    };
    /// What the file says, an empty index if there is none; from now on lines are appended to it.
    /// Throws CopyError.
    [[nodiscard]] Loaded load();

    void note_set(const CopyFacts& facts) noexcept;
    void note_left(std::string_view key) noexcept { append('-', key); }
    void note_host_left(std::string_view host) noexcept { append('h', host); }
    void note_withdrawn(std::string_view key) noexcept { append('x', key); }
    void note_all_left() noexcept { append('a', {}); }
    /// Makes the file say what `index` says: nothing to do, or the whole file anew. Throws
    /// CopyError.
    void agree_with(const CopyIndex& index);
    /// Writes the whole file anew. Throws CopyError.
    void rewrite(const CopyIndex& index);
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_; }

private:
    void open_to_append();
    void append(char sign, std::string_view text) noexcept;
    const Folder& root_;
    int fd_ = -1;
    std::uint64_t bytes_ = 0;
    std::uint64_t bytes_when_written_ = 0;
    bool is_behind_ = true;  ///< until it is written anew
};

}  // namespace budkavle::cache
