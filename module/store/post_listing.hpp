// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editors' list of posts: a page of rows by one question, however it is filtered. Layer store.
// Thread promise: locks inside (each call borrows a connection).
//
//   PostFilter filter{.site = site.id, .state = "scheduled", .search = "skola"};
//   const auto rows = listing.list(filter, now, 51);
//
// Throws StoreError.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "store/editor_store.hpp"

namespace budkavle::store {

class ConnectionPool;

/// The states that a filter knows: those of PostStatus, and what time makes of "published".
inline constexpr std::array<std::string_view, 5> kPostStates{"draft", "scheduled", "published",
                                                             "expired", "withdrawn"};

/// A place in the list: what comes behind the post with these two.
struct PostPlace {
    UtcTime listed;
    model::PostId id;
};

/// What is empty, or 0, filters nothing.
struct PostFilter {
    model::SiteId site;
    std::string state;  ///< one of kPostStates
    std::string kind;   ///< "post" or "page"
    std::uint64_t category = 0;
    std::uint64_t author = 0;
    std::uint64_t owner = 0;  ///< account that began it
    std::string search;       ///< anywhere in title, first words, or title of the working copy
    std::optional<PostPlace> after;
};

/// A post as a list shows it. Of `post` only what a list needs is there: it is not to be stored.
struct PostRow {
    EditablePost post;
    std::string state;
    UtcTime listed;
    bool has_draft = false;
    std::string draft_title;
    UtcTime draft_saved{};
    std::string draft_account;  ///< who wrote last; empty: the command line
};

class PostListing {
public:
    explicit PostListing(ConnectionPool& pool) : pool_(pool) {}

    /// At most `count` rows, newest first, without what lies in the trash.
    [[nodiscard]] std::vector<PostRow> list(const PostFilter& filter, UtcTime now,
                                            std::size_t count) const;

private:
    ConnectionPool& pool_;
};

/// A pattern for LIKE … ESCAPE '|' that finds `text` itself anywhere. Of an empty text: "%".
[[nodiscard]] std::string containing_pattern(std::string_view text);

}  // namespace budkavle::store
