// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Links with which somebody without an account sees a post before it is published. Only the SHA-256
// of a token is kept. Layer store. Thread promise: locks inside (each call borrows a connection and
// is one transaction).
//
//   if (const auto place = links.find(account::digest_of(token), now)) { … }
//
// Throws StoreError. Times are the caller's, as in EditorSessions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"

namespace budkavle::store {

class ConnectionPool;

struct NewPreviewLink {
    model::SiteId site;
    model::PostId post;
    model::AccountId account;  ///< who makes it
    UtcTime created;
    UtcTime expires;
};

/// A link as colleagues see it: not its token.
struct PreviewLink {
    std::uint64_t id = 0;
    std::string made_by;  ///< the account's name
    UtcTime created;
    UtcTime expires;
};

/// What a link shows.
struct PreviewPlace {
    model::SiteId site;
    model::PostId post;
};

class PreviewLinks {
public:
    explicit PreviewLinks(ConnectionPool& pool) : pool_(pool) {}

    /// Stores a link under the digest of its token; writes an audit entry.
    void add(const NewPreviewLink& link, std::string_view token_digest, std::string_view who) const;
    /// The post of a link that is neither expired nor revoked, if the post is not in the trash.
    [[nodiscard]] std::optional<PreviewPlace> find(std::string_view token_digest,
                                                   UtcTime now) const;
    /// Those of a post that are still good, first to expire first.
    [[nodiscard]] std::vector<PreviewLink> list(model::PostId post, UtcTime now) const;
    /// False if the post has no such link that was still to be revoked. Writes an audit entry.
    bool revoke(model::SiteId site, model::PostId post, std::uint64_t link, UtcTime now,
                std::string_view who) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
