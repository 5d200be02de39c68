// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The programs' door: AtomPub (RFC 5023) at /api/atom/, for who writes elsewhere and publishes
// here. See README.md in this folder. Layer app (api). Thread promise: serve() may be called by any
// number of threads.
#pragma once

#include <string_view>

#include "app/api/atom_exchange.hpp"
#include "app/api/atom_sign_in.hpp"
#include "app/services.hpp"
#include "http/response.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::app {

class AtomService {
public:
    /// Borrows all three; `pool` is the editor's.
    AtomService(const config::Settings& settings, const Services& reader,
                store::ConnectionPool& pool);
    AtomService(const AtomService&) = delete;  // its parts refer to each other
    AtomService& operator=(const AtomService&) = delete;

    /// True for the door's addresses.
    [[nodiscard]] static bool owns(std::string_view path) noexcept;
    /// Throws what the stores throw.
    [[nodiscard]] http::Response serve(const http::Request& request) const;

private:
    [[nodiscard]] http::Response serve_known(const http::Request& request,
                                             const model::Identity& identity) const;

    store::EditorStore store_;
    store::DraftStore drafts_;
    store::CollectionStore collections_;
    AtomSignIn sign_in_;
    AtomServices services_;
};

}  // namespace budkavle::app
