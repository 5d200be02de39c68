// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// CopyStore: what stands in kept/ for the hour when nothing else can answer, and what the command
// line asks of the keeper.
#include <string>

#include "base/error.hpp"
#include "cache/copy_state_files.hpp"
#include "cache/copy_store.hpp"

namespace budkavle::cache {

void CopyStore::forget_kept() {
    require_keeper();
    for (const std::string& name : list_asides(root_)) {
        root_.remove_tree(name);
    }
    root_.remove_tree(std::string(kKeptName));
}

void CopyStore::write_unavailable(std::string_view host, std::string_view html) {
    require_keeper();
    if (!is_copy_host(host)) {
        throw CopyError(CopyError::Kind::permanent,
                        "copies: " + root_.path() + ": asked to write a page for what is no host");
    }
    const std::string name(kUnavailableName);
    const Folder kept = root_.make(kKeptName);
    const Folder of_host = kept.make(host);
    for (const Folder* folder : {&kept, &of_host}) {
        folder->write_beside(name, html, {});
        folder->show(name);
    }
}

void CopyStore::request_rebuild() const {
    const std::string name(kRequestName);
    root_.write_beside(name, "rebuild\n", {});
    root_.show(name);
}

bool CopyStore::take_rebuild_request() const {
    return root_.remove(std::string(kRequestName));
}

}  // namespace budkavle::cache
