// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PublicStore: tags and their posts.
#include "store/post_parts.hpp"
#include "store/public_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {

std::vector<model::Post> PublicStore::newest_posts_with_tag(model::SiteId site, model::TagId tag,
                                                            std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kNewestPostsWithTag,
                          {tag.value, tag.value, site.value, count});
    });
}

std::vector<model::Post> PublicStore::tag_posts_older_than(model::SiteId site, model::TagId tag,
                                                           const model::PostLink& place,
                                                           std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        const UtcTime time = place.published;
        return load_posts(
            connection, memory_, query::kTagPostsOlderThan,
            {tag.value, tag.value, site.value, time, time, time, place.id.value, count});
    });
}

std::optional<model::Tag> PublicStore::find_tag(model::SiteId site, std::string_view slug) const {
    return read(pool_, [&](Connection& connection) -> std::optional<model::Tag> {
        RowReader rows = connection.query(query::kTagBySlug, {site.value, slug});
        const TagColumns columns(rows);
        return rows.next() ? std::optional(columns.tag()) : std::nullopt;
    });
}

}  // namespace budkavle::store
