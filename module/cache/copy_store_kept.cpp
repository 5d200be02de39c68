// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyStore: what stands in kept/ for the hour when nothing else can answer, and what the command
// line asks of the keeper.
#include <cstddef>
#include <string>
#include <vector>

#include "cache/copy_state_files.hpp"
#include "cache/copy_status.hpp"
#include "cache/copy_store.hpp"

namespace budkavle::cache {
namespace {

void show_file(const Folder& folder, std::string_view name, std::string_view bytes) {
    folder.write_beside(std::string(name), bytes, {});
    folder.show(std::string(name));
}

/// A name that nothing at the top has.
std::string next_gone(const Folder& root) {
    for (std::size_t number = 1;; ++number) {
        std::string name = std::string(kGonePrefix) + std::to_string(number);
        if (!root.find(name)) {
            return name;
        }
    }
}

/// Removes a folder and what is below it, about `budget` steps of it. True when it is gone.
bool remove_some(const Folder& above, const std::string& name, std::size_t& budget) {
    if (const auto folder = above.find(name)) {
        for (const FolderEntry& entry : folder->list()) {
            if (budget == 0) {
                return false;
            }
            --budget;
            if (!entry.is_folder) {
                folder->remove(entry.name);
            } else if (!remove_some(*folder, entry.name, budget)) {
                return false;
            }
        }
    }
    above.remove_empty(name);
    return true;
}

}  // namespace

void CopyStore::forget_kept() {
    require_keeper();
    std::vector<std::string> forgotten = list_asides(root_);
    forgotten.emplace_back(kKeptName);
    for (const std::string& name : forgotten) {
        // Out of sight at once; a busy disk may take milliseconds to remove each file.
        if (!root_.move(name, root_, next_gone(root_)) && root_.find(name)) {
            root_.remove_tree(name);
        }
    }
}

bool CopyStore::remove_forgotten(std::size_t& budget) {
    for (const FolderEntry& entry : root_.list()) {
        if (entry.name.starts_with(kGonePrefix) && !remove_some(root_, entry.name, budget)) {
            return false;
        }
    }
    return true;
}

void CopyStore::write_unavailable(const CopyAddress& address, std::string_view html) {
    require_keeper();
    show_file(root_.make(kKeptName).make_below(address.folders()), kUnavailableName, html);
}

void CopyStore::write_unavailable_anywhere(std::string_view html) {
    require_keeper();
    show_file(root_.make(kKeptName), kUnavailableName, html);
}

void CopyStore::request_rebuild() const {
    show_file(root_, kRequestName, "rebuild\n");
}

bool CopyStore::is_rebuild_requested() const {
    return root_.find_file(std::string(kRequestName)).has_value();
}

bool CopyStore::take_rebuild_request() const {
    return root_.remove(std::string(kRequestName));
}

}  // namespace budkavle::cache
