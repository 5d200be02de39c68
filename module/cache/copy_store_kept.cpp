// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyStore: what stands in kept/ for the hour when nothing else can answer, and what the command
// line asks of the keeper.
#include <string>

#include "cache/copy_state_files.hpp"
#include "cache/copy_store.hpp"

namespace budkavle::cache {
namespace {

void show_file(const Folder& folder, std::string_view name, std::string_view bytes) {
    folder.write_beside(std::string(name), bytes, {});
    folder.show(std::string(name));
}

}  // namespace

void CopyStore::forget_kept() {
    require_keeper();
    for (const std::string& name : list_asides(root_)) {
        root_.remove_tree(name);
    }
    root_.remove_tree(std::string(kKeptName));
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
