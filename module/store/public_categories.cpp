// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// PublicStore: categories and their posts.
#include "store/post_parts.hpp"
#include "store/public_store.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

std::vector<model::Category> load_categories(Connection& connection, model::SiteId site) {
    RowReader rows = connection.query(query::kCategories, {site.value});
    std::vector<model::Category> categories;
    for (const CategoryColumns columns(rows); rows.next();) {
        categories.push_back(columns.category());
    }
    return categories;
}

bool has_posts(Connection& connection, model::SiteId site, model::CategoryId category) {
    return connection.query(query::kCategoryHasPosts, {category.value, category.value, site.value})
        .next();
}

}  // namespace

std::vector<model::Post> PublicStore::newest_posts_in_category(model::SiteId site,
                                                               model::CategoryId category,
                                                               std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_posts(connection, memory_, query::kNewestPostsInCategory,
                          {category.value, category.value, site.value, count});
    });
}

std::vector<model::Post> PublicStore::category_posts_older_than(model::SiteId site,
                                                                model::CategoryId category,
                                                                const model::PostLink& place,
                                                                std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        const UtcTime time = place.published;
        return load_posts(
            connection, memory_, query::kCategoryPostsOlderThan,
            {category.value, category.value, site.value, time, time, time, place.id.value, count});
    });
}

std::vector<model::Category> PublicStore::categories(model::SiteId site) const {
    return read(pool_, [&](Connection& connection) {
        std::vector<model::Category> categories;
        for (model::Category& category : load_categories(connection, site)) {
            if (has_posts(connection, site, category.id)) {
                categories.push_back(std::move(category));
            }
        }
        return categories;
    });
}

std::optional<model::Category> PublicStore::find_category(model::SiteId site,
                                                          std::string_view slug) const {
    return read(pool_, [&](Connection& connection) -> std::optional<model::Category> {
        RowReader rows = connection.query(query::kCategoryBySlug, {site.value, slug});
        const CategoryColumns columns(rows);
        return rows.next() ? std::optional(columns.category()) : std::nullopt;
    });
}

}  // namespace budkavle::store
