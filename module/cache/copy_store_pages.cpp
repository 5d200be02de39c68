// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyStore: one copy in pages/ is written, set aside, removed.
#include <algorithm>
#include <array>
#include <limits>

#include "base/ascii.hpp"
#include "base/error.hpp"
#include "cache/copy_state_files.hpp"
#include "cache/copy_store.hpp"
#include "cache/copy_triple.hpp"

namespace budkavle::cache {
namespace {

constexpr std::size_t kRemovedRemembered = 1000;

constexpr std::size_t kFileLimitBytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t kTextLimitBytes = 500;

void check_line(const Folder& root, std::string_view text, const char* name) {
    if (text.size() > kTextLimitBytes || std::ranges::any_of(text, ascii::is_control)) {
        throw CopyError(CopyError::Kind::permanent,
                        "copies: " + root.path() + ": the " + name + " of a copy is no short line");
    }
}

std::uint64_t bytes_of(const CopyContent& content) {
    return content.plain.size() + content.gzip.size() + content.brotli.size();
}

/// True if these files are this content, all of it.
bool holds(const Folder& folder, const std::string& name, const TripleFacts& facts,
           const CopyContent& content) {
    if (!facts.is_of_one_version || facts.has_gzip == content.gzip.empty() ||
        facts.has_brotli == content.brotli.empty()) {
        return false;
    }
    const auto file = folder.read(name);
    return file && file->bytes == content.plain;
}

/// Removes folders that are empty, from the inside out.
void prune(const Folder& top, const CopyAddress& address) {
    std::vector<std::string_view> names = address.folders();
    while (!names.empty()) {
        const std::string last(names.back());
        names.pop_back();
        const auto above = names.empty() ? top.find(".") : top.find_below(names);
        if (!above || !above->remove_empty(last)) {
            return;
        }
    }
}

void remove_from(const Folder& top, const CopyAddress& address) {
    if (const auto folder = top.find_below(address.folders())) {
        remove_triple(*folder, std::string(address.file_name()));
        prune(top, address);
    }
}

/// Removes the copy from pages/ after a failure; false if even that fails.
bool is_removed(const Folder& root, const CopyAddress& address) noexcept {
    try {
        if (const auto pages = root.find(kPagesName)) {
            if (const auto folder = pages->find_below(address.folders())) {
                remove_triple(*folder, std::string(address.file_name()));
            }
        }
        return true;
    } catch (const CopyError&) {
        return false;  // the first failure is on its way up already
    }
}

/// Calls `change`; if it throws, calls `undo` and lets it throw on.
template <class Change, class Undo>
void change_or(const Change& change, const Undo& undo) {
    struct Guard {
        const Undo& undo;
        bool is_done = false;
        ~Guard() {
            if (!is_done) {
                undo();
            }
        }
    } guard{undo};
    change();
    guard.is_done = true;
}

}  // namespace

std::vector<Folder> CopyStore::older_places() const {
    std::vector<Folder> places;
    for (const std::string& name : list_asides(root_)) {
        if (auto folder = root_.find(name)) {
            places.push_back(*std::move(folder));
        }
    }
    std::ranges::reverse(places);
    if (auto kept = root_.find(kKeptName)) {
        places.push_back(*std::move(kept));
    }
    return places;
}

bool CopyStore::exceeds_limits(const CopyAddress& address, const CopyContent& content) {
    const auto before = index_.find(address.key());
    const std::uint64_t bytes = bytes_of(content);
    return index_.size() + (before ? 0 : 1) > settings_.page_limit ||
           std::max({content.plain.size(), content.gzip.size(), content.brotli.size()}) >
               kFileLimitBytes ||
           index_.bytes() - (before ? before->bytes : 0) + bytes + immutable_bytes() >
               settings_.byte_limit;
}

CopyOutcome CopyStore::write(const CopyAddress& address, const CopyContent& content) {
    check_line(root_, content.tag, "tag");
    check_line(root_, content.etag, "entity tag");
    begin_changes();
    const std::string name(address.file_name());
    UtcTime mtime = content.last_modified;
    std::vector<Folder> places = older_places();
    places.insert(places.begin(), root_.make(kPagesName));
    bool has_seen_one = false;
    for (const Folder& place : places) {
        const auto folder = place.find_below(address.folders());
        const TripleFacts facts = folder ? facts_of_triple(*folder, name) : TripleFacts{};
        // The latest version only: an older one must not get its old time again.
        if (facts.has_plain && !has_seen_one && holds(*folder, name, facts, content)) {
            const bool is_there = &place == &places.front();
            if (!is_there && exceeds_limits(address, content)) {
                return CopyOutcome::full;
            }
            if (!is_there) {
                move_triple(*folder, places.front().make_below(address.folders()), name);
            }
            note(address, content, *facts.newest);
            return is_there ? CopyOutcome::same : CopyOutcome::written;
        }
        has_seen_one = has_seen_one || facts.has_plain;
        if (facts.newest) {
            mtime = std::max(mtime, *facts.newest + std::chrono::seconds{1});
        }
    }
    if (const auto removed = removed_.find(address.key()); removed != removed_.end()) {
        mtime = std::max(mtime, removed->second + std::chrono::seconds{1});
        removed_.erase(removed);
    }
    if (exceeds_limits(address, content)) {
        set_aside(address);
        return CopyOutcome::full;
    }
    replace(address, content, mtime);
    note(address, content, mtime);
    drop_older(address);
    return CopyOutcome::written;
}

void CopyStore::replace(const CopyAddress& address, const CopyContent& content, UtcTime mtime) {
    const auto undo = [&]() noexcept {
        is_sound_ = is_removed(root_, address) && is_sound_;
        forget(address);
    };
    change_or(
        [&] {
            const Folder folder = root_.make(kPagesName).make_below(address.folders());
            const std::string name(address.file_name());
            using File = std::pair<std::string, std::string_view>;
            const std::array files{File(name + std::string(kGzipEnding), content.gzip),
                                   File(name + std::string(kBrotliEnding), content.brotli),
                                   File(name, content.plain)};  // the plain one last
            for (const auto& [file, bytes] : files) {
                folder.write_beside(file, bytes, {.mtime = mtime});
            }
            for (const auto& [file, bytes] : files) {
                if (bytes.empty() && file != name) {
                    folder.drop_beside(file);
                    folder.remove(file);
                } else {
                    folder.show(file);
                }
            }
        },
        undo);
}

void CopyStore::note(const CopyAddress& address, const CopyContent& content, UtcTime mtime) {
    const CopyFacts facts{address.key(), content.tag, content.etag, mtime,
                          static_cast<std::uint32_t>(bytes_of(content))};
    const auto before = index_.find(address.key());
    if (before && before->tag == facts.tag && before->etag == facts.etag &&
        before->mtime == facts.mtime && before->bytes == facts.bytes) {
        return;
    }
    index_.set(facts);
    journal_.note_set(facts);
}

void CopyStore::forget(const CopyAddress& address) {
    if (index_.erase(address.key())) {
        journal_.note_left(address.key());
    }
}

void CopyStore::drop_older(const CopyAddress& address) {
    for (const Folder& place : older_places()) {
        if (const auto folder = place.find_below(address.folders())) {
            remove_triple(*folder, std::string(address.file_name()));
        }
    }
}

void CopyStore::set_aside(const CopyAddress& address) {
    begin_changes();
    const auto pages = root_.find(kPagesName);
    const auto folder = pages ? pages->find_below(address.folders()) : std::nullopt;
    const std::string name(address.file_name());
    if (!folder || !folder->find_file(name)) {
        if (folder) {
            remove_triple(*folder, name);  // a compressed form alone is no copy
        }
        forget(address);
        return;
    }
    hide_triple(*folder, name);
    forget(address);
    drop_older(address);
    move_hidden_triple(*folder, root_.make(kKeptName).make_below(address.folders()), name);
    ++moves_since_trim_;
}

void CopyStore::remove(const CopyAddress& address) {
    begin_changes();
    journal_.note_withdrawn(address.key());
    if (const auto facts = index_.find(address.key())) {
        if (removed_.size() >= kRemovedRemembered) {
            removed_.clear();  // what matters is a copy that comes back within its second
        }
        removed_[address.key()] = facts->mtime;
    }
    index_.erase(address.key());
    if (const auto pages = root_.find(kPagesName)) {
        remove_from(*pages, address);
    }
    for (const Folder& place : older_places()) {
        remove_from(place, address);
    }
}

}  // namespace budkavle::cache
