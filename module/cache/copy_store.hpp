// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Copies of published pages, feeds and pictures as files, which the web server gives out without
// asking us. Layer cache; knows neither routes nor database: a keeper thread above tells what is
// right. One process of a machine is the keeper. What stands in pages/ is served as right now, what
// stands in kept/ only when nothing else can answer.
//
// Thread promise: one thread, but find_kept, find_media and has_media, which any may call
// meanwhile. Every member throws CopyError; those that change something do so unless this is the
// keeper.
//
//   CopyStore copies({.folder = "/var/cache/budkavle"});
//   if (copies.try_acquire() && copies.stamp() != world) { copies.set_aside_all(); }
//   copies.write(*CopyAddress::parse(host, path), content);
//   copies.commit(world);
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cache/copy_address.hpp"
#include "cache/copy_folder.hpp"
#include "cache/copy_index.hpp"
#include "cache/copy_journal.hpp"
#include "cache/copy_lock.hpp"
#include "cache/copy_status.hpp"

namespace budkavle::cache {

struct CopySettings {
    std::string folder = "/var/cache/budkavle";
    std::size_t page_limit = 50'000;  ///< copies in pages/, and again in kept/
    /// All three files of each copy in pages/, with pictures and assets; kept/ may hold as much.
    std::uint64_t byte_limit = 2ULL * 1024 * 1024 * 1024;
};

/// One copy to be written. Views for the length of the call.
struct CopyContent {
    std::string_view plain;
    std::string_view gzip;    ///< empty: none is written
    std::string_view brotli;  ///< empty: none is written
    UtcTime last_modified{};
    std::string_view etag;
    std::string_view tag;  ///< the keeper's own, one line without tabs, at most 500 bytes
};

struct KeptCopy {
    std::string bytes;
    UtcTime last_modified{};
    bool is_current = false;  ///< from pages/
};

enum class CopyOutcome {
    written,
    same,  ///< these bytes were there already
    full   ///< beyond the limits: no copy of this address is in pages/ now
};

/// What a commit shall outlive.
enum class Outlives {
    kill,      ///< any end of the process; costs no waiting for the disk
    power_cut  ///< also a restart of the machine; waits for the disk: for quiet times and the end
};

class CopyStore {
public:
    /// Opens the folder, made if its parent is there. Changes nothing in it.
    explicit CopyStore(CopySettings settings);
    CopyStore(const CopyStore&) = delete;  // its parts point at each other
    CopyStore& operator=(const CopyStore&) = delete;

    /// True if this process is the keeper now; it stays so until its end. Does not wait. Who
    /// becomes keeper and finds no stamp that holds has everything set aside already.
    [[nodiscard]] bool try_acquire();
    [[nodiscard]] bool is_keeper() const noexcept { return lock_.is_held(); }

    /// The text of the last commit, if pages/ is as it was then; nothing for one who is no keeper.
    [[nodiscard]] const std::optional<std::string>& stamp() const noexcept { return stamp_; }
    /// Removes the stamp. Every change does so first by itself.
    void begin_changes();
    /// Says that pages/ is right for the state of the world `stamp_text` (any bytes).
    void commit(std::string_view stamp_text, Outlives outlives = Outlives::kill);

    /// Puts a copy into pages/. The files' time is `last_modified`, or a second more than that of
    /// the version before: nginx and Apache make their ETag of time and size. A write that fails
    /// leaves no copy of this address in pages/; with CopyError::Kind::full, try again later.
    CopyOutcome write(const CopyAddress& address, const CopyContent& content);
    /// No longer right: from pages/ to kept/.
    void set_aside(const CopyAddress& address);
    /// The same for all of a host, or for everything, at once and at the cost of a few system
    /// calls; merge_some() then brings the files to kept/. set_aside_all needs no
    /// room on the disk; set_aside_host may throw CopyError::Kind::full, then set all aside.
    void set_aside_host(std::string_view host);
    void set_aside_all();
    /// Withdrawn: gone from pages/ and kept/. Also if the process is ended in the middle: the next
    /// keeper completes it.
    void remove(const CopyAddress& address);
    /// Does some of what was put off, about `count` copies of it: removing what was forgotten,
    /// merging into kept/, then bringing kept/ below the limits, oldest first. True if more is left
    /// to do.
    bool merge_some(std::size_t count);

    /// Nothing stands in kept/ any longer, from this moment on: it may show what was withdrawn
    /// since. merge_some() then removes the files.
    void forget_kept();
    /// The page that the web server sends, with status 503, when neither we nor a copy can answer
    /// what is asked below that address of a page: of a host, or of a site's prefix on it.
    void write_unavailable(const CopyAddress& address, std::string_view html);
    /// The same for hosts that have none.
    void write_unavailable_anywhere(std::string_view html);

    /// The copy in pages/, if there is one.
    [[nodiscard]] std::optional<CopyFacts> find_page(const CopyAddress& address) const;
    /// Calls `visit` for each copy in pages/, in order of address; it must not change the store.
    void for_each(const std::function<void(const CopyFacts&)>& visit) const;

    /// The copy in pages/ or else the last one kept, with any number of processes and threads.
    [[nodiscard]] std::optional<KeptCopy> find_kept(const CopyAddress& address) const;

    /// Pictures and assets never change at their address: what is there stays. `hash` is 8 to 64
    /// digits 0-9a-f, `extension` webp, jpg or png, `file` a name such as site.css.
    CopyOutcome write_media(std::string_view hash, unsigned width, std::string_view extension,
                            std::string_view bytes);
    CopyOutcome write_asset(std::string_view hash, std::string_view file,
                            const CopyContent& content);
    [[nodiscard]] bool has_media(std::string_view hash, unsigned width,
                                 std::string_view extension) const;
    /// The bytes of a picture; nothing for one that is not there, or for a name of no picture.
    [[nodiscard]] std::optional<std::string> find_media(std::string_view hash, unsigned width,
                                                        std::string_view extension) const;
    /// All sizes of a picture that may not be shown any longer.
    void remove_media(std::string_view hash);

    /// Copies in pages/, and the bytes of their files with those of pictures and assets.
    [[nodiscard]] std::size_t page_count() const noexcept { return index_.size(); }
    [[nodiscard]] std::uint64_t byte_count() { return index_.bytes() + immutable_bytes(); }

    /// Asks the keeper, whichever process that is, to make everything anew.
    void request_rebuild() const;
    [[nodiscard]] bool is_rebuild_requested() const;
    /// True once after request_rebuild().
    [[nodiscard]] bool take_rebuild_request() const;

    /// Counts what is on the disk, keeper or not.
    [[nodiscard]] CopyStatus status() const { return copy_status(root_); }
    /// Removes all that is ours below the folder. Refuses, before it removes anything, a folder
    /// with something else at its top, and names that.
    void clear();

private:
    void require_keeper() const;
    [[nodiscard]] bool remove_forgotten(std::size_t& budget);
    void load();
    [[nodiscard]] bool exceeds_limits(const CopyAddress& address, const CopyContent& content);
    [[nodiscard]] std::uint64_t immutable_bytes();
    void replace(const CopyAddress& address, const CopyContent& content, UtcTime mtime);
    void note(const CopyAddress& address, const CopyContent& content, UtcTime mtime);
    void forget(const CopyAddress& address);
    void drop_older(const CopyAddress& address);
    [[nodiscard]] Folder new_aside();
    [[nodiscard]] std::vector<Folder> older_places() const;

    const CopySettings settings_;
    const Folder root_;
    CopyLock lock_;
    CopyJournal journal_;
    CopyIndex index_;
    /// Times of copies that were removed: the next version must not have the same.
    std::unordered_map<std::string, UtcTime> removed_;
    std::optional<std::string> stamp_;
    bool stamp_outlives_power_cut_ = false;
    bool is_sound_ = true;  ///< index and pages/ are known to agree
    std::optional<std::uint64_t> immutable_bytes_;
    std::size_t moves_since_trim_ = 0;
    bool is_loaded_ = false;
};

}  // namespace budkavle::cache
