// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/post_parts.hpp"

#include <unordered_map>

#include "store/query_text.hpp"
#include "store/row_models.hpp"

namespace budkavle::store {
namespace {

using PostsById = std::unordered_map<std::uint64_t, model::Post*>;

void add_categories(Connection& connection, const std::string& ids, const PostsById& by_id) {
    RowReader rows = connection.query(query::kCategoriesOfPosts, {ids});
    const IntegerColumn post_id = rows.integer_column("post_id");
    for (const CategoryColumns columns(rows); rows.next();) {
        by_id.at(rows.integer(post_id))->categories.push_back(columns.category());
    }
}

void add_tags(Connection& connection, const std::string& ids, const PostsById& by_id) {
    RowReader rows = connection.query(query::kTagsOfPosts, {ids});
    const IntegerColumn post_id = rows.integer_column("post_id");
    for (const TagColumns columns(rows); rows.next();) {
        by_id.at(rows.integer(post_id))->tags.push_back(columns.tag());
    }
}

void add_series(Connection& connection, const std::string& ids, const PostsById& by_id) {
    RowReader rows = connection.query(query::kSeriesOfPosts, {ids});
    const IntegerColumn post_id = rows.integer_column("post_id");
    const IntegerColumn id = rows.integer_column("id");
    const TextColumn slug = rows.text_column("slug");
    const TextColumn name = rows.text_column("name");
    const IntegerColumn place = rows.integer_column("place");
    while (rows.next()) {
        by_id.at(rows.integer(post_id))->series =
            model::SeriesPart{{rows.integer(id)},
                              rows.text(slug),
                              rows.text(name),
                              static_cast<std::uint32_t>(rows.integer(place))};
    }
}

void add_parts(Connection& connection, ReaderMemory& memory, ReaderMemory::Epoch begun,
               std::vector<model::Post>& posts) {
    PostsById by_id;
    std::vector<model::PostId> unknown;
    for (model::Post& post : posts) {
        if (!memory.recall(post)) {
            by_id.emplace(post.id.value, &post);
            unknown.push_back(post.id);
        }
    }
    if (unknown.empty()) {
        return;
    }
    const std::string ids = id_list(unknown, [](model::PostId id) { return id; });
    add_categories(connection, ids, by_id);
    add_tags(connection, ids, by_id);
    add_series(connection, ids, by_id);
    for (const auto& [id, post] : by_id) {
        memory.keep(begun, *post);
    }
}

}  // namespace

std::vector<model::Post> load_posts(Connection& connection, ReaderMemory& memory,
                                    std::string_view text, std::initializer_list<Value> values) {
    const ReaderMemory::Epoch begun = memory.epoch();
    std::vector<model::Post> posts;
    {
        RowReader rows = connection.query(text, values);
        for (const PostColumns columns(rows); rows.next();) {
            posts.push_back(columns.post());
        }
    }
    add_parts(connection, memory, begun, posts);
    return posts;
}

std::optional<model::Post> load_post(Connection& connection, ReaderMemory& memory,
                                     std::string_view text, std::initializer_list<Value> values) {
    std::vector<model::Post> posts = load_posts(connection, memory, text, values);
    return posts.empty() ? std::nullopt : std::optional(std::move(posts.front()));
}

std::vector<model::PostLink> load_links(Connection& connection, std::string_view text,
                                        std::initializer_list<Value> values) {
    RowReader rows = connection.query(text, values);
    std::vector<model::PostLink> links;
    for (const PostLinkColumns columns(rows); rows.next();) {
        links.push_back(columns.link());
    }
    return links;
}

std::optional<model::PostLink> load_link(Connection& connection, std::string_view text,
                                         std::initializer_list<Value> values) {
    std::vector<model::PostLink> links = load_links(connection, text, values);
    return links.empty() ? std::nullopt : std::optional(std::move(links.front()));
}

}  // namespace budkavle::store
