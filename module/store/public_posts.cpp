// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PublicStore: posts, pages and their order in time.
#include <limits>

#include "store/post_parts.hpp"
#include "store/public_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

std::optional<model::PostLink> load_link_by_id(Connection& connection, model::SiteId site,
                                               model::PostId post) {
    return load_link(connection, query::kPostLinkById, {post.value, site.value});
}

std::optional<UtcTime> load_time(Connection& connection, std::string_view text,
                                 std::initializer_list<Value> values) {
    RowReader rows = connection.query(text, values);
    const TimeColumn published = rows.time_column("publish_at_utc");
    return rows.next() ? std::optional(rows.time(published)) : std::nullopt;
}

}  // namespace

std::vector<model::Post> PublicStore::newest_posts(model::SiteId site, std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kNewestPosts,
                          {site.value, site.value, count});
    });
}

std::vector<model::Post> PublicStore::pinned_posts(model::SiteId site, std::size_t count) const {
    if (memory_.has_no_pinned_post(site)) {
        return {};
    }
    const ReaderMemory::Epoch begun = memory_.epoch();
    auto posts = read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kPinnedPosts, {site.value, count});
    });
    if (posts.empty() && count > 0) {
        memory_.keep_no_pinned_post(begun, site);
    }
    return posts;
}

std::vector<model::Post> PublicStore::posts_older_than(model::SiteId site,
                                                       const model::PostLink& place,
                                                       std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        const UtcTime time = place.published;
        return load_posts(connection, memory_, query::kPostsOlderThan,
                          {site.value, site.value, time, time, time, place.id.value, count});
    });
}

std::vector<model::Post> PublicStore::posts_in(model::SiteId site, TimeSpan span,
                                               std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kPostsInSpan,
                          {site.value, site.value, span.from, span.to, count});
    });
}

std::vector<model::PostLink> PublicStore::post_links_in(model::SiteId site, TimeSpan span,
                                                        std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_links(connection, query::kPostLinksInSpan,
                          {site.value, site.value, span.from, span.to, count});
    });
}

std::optional<model::Post> PublicStore::find_post(model::SiteId site, TimeSpan span,
                                                  std::string_view slug) const {
    return read(pool_, [&](Connection& connection) {
        return load_post(connection, memory_, query::kPostBySlug,
                         {site.value, slug, span.from, span.to});
    });
}

std::optional<model::PostLink> PublicStore::find_post_link(model::SiteId site,
                                                           model::PostId post) const {
    return read(pool_,
                [&](Connection& connection) { return load_link_by_id(connection, site, post); });
}

std::optional<model::Post> PublicStore::find_page(model::SiteId site, std::string_view slug) const {
    return read(pool_, [&](Connection& connection) {
        return load_post(connection, memory_, query::kPageBySlug, {site.value, slug});
    });
}

PublicStore::Neighbours PublicStore::find_neighbours(model::SiteId site,
                                                     const model::PostLink& post) const {
    return read(pool_, [&](Connection& connection) {
        const UtcTime time = post.published;
        const auto find = [&](std::string_view text) {
            return load_link(connection, text,
                             {site.value, site.value, time, time, time, post.id.value});
        };
        return Neighbours{.older = find(query::kOlderNeighbour),
                          .newer = find(query::kNewerNeighbour)};
    });
}

std::vector<model::PostLink> PublicStore::menu_pages(model::SiteId site,
                                                     model::MenuPlace place) const {
    constexpr std::uint64_t kLastPosition = std::numeric_limits<std::uint16_t>::max();
    constexpr std::uint64_t kFirstFoot = model::kFirstFootPosition;
    const bool is_top = place == model::MenuPlace::top;
    return read(pool_, [&](Connection& connection) {
        return load_links(connection, query::kMenuPages,
                          {site.value, is_top ? std::uint64_t{0} : kFirstFoot,
                           is_top ? kFirstFoot - 1 : kLastPosition});
    });
}

std::vector<std::uint64_t> PublicStore::count_posts(model::SiteId site,
                                                    const std::vector<UtcTime>& bounds) const {
    return read(pool_, [&](Connection& connection) {
        std::vector<std::uint64_t> counts;
        for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
            RowReader rows = connection.query(query::kCountPosts,
                                              {site.value, site.value, bounds[i], bounds[i + 1]});
            const IntegerColumn count = rows.integer_column("post_count");
            counts.push_back(rows.next() ? rows.integer(count) : 0);
        }
        return counts;
    });
}

std::optional<UtcTime> PublicStore::newest_post_time(model::SiteId site, UtcTime before) const {
    return read(pool_, [&](Connection& connection) {
        return load_time(connection, query::kNewestPostTime, {site.value, site.value, before});
    });
}

std::optional<std::pair<UtcTime, UtcTime>> PublicStore::published_range(model::SiteId site) const {
    return read(pool_, [&](Connection& connection) -> std::optional<std::pair<UtcTime, UtcTime>> {
        const auto oldest = load_time(connection, query::kOldestPostTime, {site.value, site.value});
        const auto newest = load_time(connection, query::kNewestPostTime,
                                      {site.value, site.value, model::kFarFuture});
        if (!oldest || !newest) {
            return std::nullopt;
        }
        return std::pair(*oldest, *newest);
    });
}

}  // namespace budkavle::store
