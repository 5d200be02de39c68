// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Old addresses of a site, as its administrators see and make them. Layer store. Thread promise:
// locks inside, as EditorStore; each change is one transaction with its audit entry, and is told to
// readers.
//
//   if (!redirects.lead(site, "/gammal.html", "/ny/", "anna")) { /* it would go in a circle */ }
//
// Throws StoreError.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/id.hpp"

namespace budkavle::store {

class ConnectionPool;

/// Leads to a path or address, to a post, or says that it is gone.
struct OldAddress {
    std::uint64_t id = 0;
    std::string from;         ///< below the site, decoded, begins with '/'
    std::string to;           ///< path below the site, or an absolute address; empty: none
    model::PostId to_post;    ///< 0: none
    std::string post_title;   ///< of that post
    std::string gone_reason;  ///< without a target: why; may be empty
};

class RedirectStore {
public:
    /// `node` as of EditorStore.
    RedirectStore(ConnectionPool& pool, std::string node) : pool_(pool), node_(std::move(node)) {}

    /// At most `count`, by path, those behind `after` (empty: from the first).
    [[nodiscard]] std::vector<OldAddress> list(model::SiteId site, std::string_view after,
                                               std::size_t count) const;
    /// From now on `from` leads to `to`, whatever it led to before. False: `to` leads back to
    /// `from`; nothing was changed.
    bool lead(model::SiteId site, std::string_view from, std::string_view to,
              std::string_view who) const;
    /// From now on `from` says that it is gone.
    void set_gone(model::SiteId site, std::string_view from, std::string_view reason,
                  std::string_view who) const;
    /// False: the site has none of that id.
    bool remove(model::SiteId site, std::uint64_t id, std::string_view who) const;

private:
    ConnectionPool& pool_;
    std::string node_;
};

}  // namespace budkavle::store
