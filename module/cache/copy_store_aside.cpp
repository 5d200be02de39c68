// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyStore: many copies at once. They leave by one rename, and are sorted into kept/ afterwards.
#include <array>
#include <charconv>
#include <cstdio>

#include "base/error.hpp"
#include "cache/copy_state_files.hpp"
#include "cache/copy_store.hpp"
#include "cache/copy_triple.hpp"

namespace budkavle::cache {
namespace {

/// Counting kept/ reads all of it (60,000 files: some tenths of a second), so it waits until as
/// many copies have come.
constexpr std::size_t kMovesBeforeTrim = 1000;

/// The name after this one, in order of name as well.
std::string aside_after(std::string_view last) {
    unsigned number = 0;
    if (last.starts_with(kAsidePrefix)) {
        const std::string_view digits = last.substr(kAsidePrefix.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    }
    std::array<char, 32> digits{};
    const int length = std::snprintf(digits.data(), digits.size(), "%010u", number + 1);
    return std::string(kAsidePrefix).append(digits.data(), static_cast<std::size_t>(length));
}

std::string next_aside(const Folder& root) {
    const std::vector<std::string> asides = list_asides(root);
    return aside_after(asides.empty() ? std::string_view{} : asides.back());
}

}  // namespace

Folder CopyStore::new_aside() {
    return root_.make(next_aside(root_));
}

void CopyStore::set_aside_all() {
    begin_changes();
    if (root_.move(std::string(kPagesName), root_, next_aside(root_))) {
        moves_since_trim_ += kMovesBeforeTrim;
    }
    index_.clear();
    journal_.note_all_left();
    is_sound_ = true;
}

void CopyStore::set_aside_host(std::string_view host) {
    if (!is_copy_host(host)) {
        throw CopyError(CopyError::Kind::permanent,
                        "copies: " + root_.path() + ": asked to set aside what is no host");
    }
    begin_changes();
    const auto pages = root_.find(kPagesName);
    if (pages && pages->find(host)) {
        static_cast<void>(pages->move(std::string(host), new_aside(), std::string(host)));
        moves_since_trim_ += kMovesBeforeTrim;
    }
    index_.erase_host(host);
    journal_.note_host_left(host);
}

bool CopyStore::merge_some(std::size_t count) {
    require_keeper();
    std::size_t budget = count;
    if (!remove_forgotten(budget)) {
        return true;
    }
    for (const std::string& name : list_asides(root_)) {  // the oldest first: later ones replace it
        const auto aside = root_.find(name);
        if (aside && !merge_copies(*aside, root_.make(kKeptName), budget)) {
            return true;
        }
        root_.remove_empty(name);
    }
    if (moves_since_trim_ >= kMovesBeforeTrim) {
        trim_copies(root_.make(kKeptName), settings_.page_limit, settings_.byte_limit);
        moves_since_trim_ = 0;
    }
    return false;
}

void CopyStore::clear() {
    require_keeper();
    std::string foreign;
    const std::vector<FolderEntry> entries = root_.list();
    for (const FolderEntry& entry : entries) {
        if (!is_ours(entry.name)) {
            foreign += (foreign.empty() ? "" : ", ") + entry.name;
        }
    }
    if (!foreign.empty()) {
        throw CopyError(CopyError::Kind::refused,
                        "copies: " + root_.path() + ": will not be cleared: it also holds " +
                            foreign + ", which is not ours; move that away");
    }
    set_aside_all();
    for (const FolderEntry& entry : entries) {
        if (entry.name != kLockName && !entry.is_folder) {
            root_.remove(entry.name);
        }
    }
    for (const FolderEntry& entry : root_.list()) {
        if (entry.is_folder && entry.name != kLostName) {
            root_.remove_tree(entry.name);
        }
    }
    journal_.rewrite(index_);
    immutable_bytes_.reset();
}

}  // namespace budkavle::cache
