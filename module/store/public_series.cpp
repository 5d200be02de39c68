// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PublicStore: series and their parts.
#include "store/post_parts.hpp"
#include "store/public_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {

std::vector<model::Post> PublicStore::posts_in_series(model::SiteId site, model::SeriesId series,
                                                      std::uint32_t place,
                                                      std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kPostsInSeries,
                          {series.value, series.value, site.value, std::uint64_t{place}, count});
    });
}

std::vector<model::Post> PublicStore::newest_posts_in_series(model::SiteId site,
                                                             model::SeriesId series,
                                                             std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kNewestPostsInSeries,
                          {series.value, series.value, site.value, count});
    });
}

PublicStore::Parts PublicStore::find_parts_beside(model::SiteId site, model::SeriesId series,
                                                  std::uint32_t place) const {
    return read(pool_, [&](Connection& connection) {
        const auto find = [&](std::string_view text) {
            return load_link(connection, text,
                             {series.value, series.value, site.value, std::uint64_t{place}});
        };
        return Parts{.previous = find(query::kPreviousPartOfSeries),
                     .next = find(query::kNextPartOfSeries)};
    });
}

std::optional<model::Series> PublicStore::find_series(model::SiteId site,
                                                      std::string_view slug) const {
    return read(pool_, [&](Connection& connection) -> std::optional<model::Series> {
        RowReader rows = connection.query(query::kSeriesBySlug, {site.value, slug});
        const IntegerColumn id = rows.integer_column("id");
        const TextColumn own_slug = rows.text_column("slug");
        const TextColumn name = rows.text_column("name");
        const TextColumn description = rows.text_column("description");
        if (!rows.next()) {
            return std::nullopt;
        }
        return model::Series{
            {rows.integer(id)}, rows.text(own_slug), rows.text(name), rows.text(description)};
    });
}

std::vector<std::string> PublicStore::series_to_read(model::SiteId site, std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows = connection.query(query::kSitemapSeries, {site.value, count});
        const TextColumn slug = rows.text_column("slug");
        std::vector<std::string> slugs;
        while (rows.next()) {
            slugs.push_back(rows.text(slug));
        }
        return slugs;
    });
}

}  // namespace budkavle::store
