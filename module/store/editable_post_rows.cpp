// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editable_post_rows.hpp"

#include <unordered_map>

#include "base/error.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/series_places.hpp"

namespace budkavle::store {
namespace {

class EditablePostColumns {
public:
    explicit EditablePostColumns(const RowReader& rows)
        : rows_(rows),
          id_(rows.integer_column("id")),
          site_id_(rows.integer_column("site_id")),
          kind_(rows.text_column("kind")),
          status_(rows.text_column("status")),
          slug_(rows.text_column("slug")),
          title_(rows.text_column("title")),
          plain_start_(rows.text_column("plain_start")),
          language_(rows.text_column("language")),
          author_name_(rows.text_column("author_name")),
          summary_(rows.text_column("summary")),
          body_(rows.text_column("body")),
          lead_(rows.text_column("lead")),
          rules_version_(rows.integer_column("rules_version")),
          menu_position_(rows.integer_column("menu_position")),
          publish_at_(rows.time_column("publish_at_utc")),
          expire_at_(rows.time_column("expire_at_utc")),
          updated_(rows.time_column("updated_utc")),
          withdrawn_reason_(rows.text_column("withdrawn_reason")),
          lock_version_(rows.integer_column("lock_version")),
          saved_(rows.time_column("saved_utc")),
          saved_by_(rows.text_column("saved_by")),
          trashed_(rows.time_column("trashed_utc")),
          trashed_by_(rows.text_column("trashed_by")),
          is_pinned_(rows.integer_column("is_pinned")),
          review_on_(rows.text_column("review_on")) {}

    [[nodiscard]] EditablePost post() const {
        EditablePost post;
        post.id.value = rows_.integer(id_);
        post.site.value = rows_.integer(site_id_);
        post.kind = parse_kind(rows_.view(kind_));
        post.status = parse_status(rows_.view(status_));
        post.slug = rows_.text(slug_);
        post.title = rows_.find_text(title_);
        post.plain_start = rows_.text(plain_start_);
        post.language = rows_.text(language_);
        post.author_name = rows_.find_text(author_name_).value_or("");
        post.summary = rows_.text(summary_);
        post.body = rows_.text(body_);
        post.lead = rows_.find_text(lead_);
        post.rules_version = static_cast<unsigned>(rows_.integer(rules_version_));
        if (const auto position = rows_.find_integer(menu_position_)) {
            post.menu_position = static_cast<unsigned>(*position);
        }
        post.publish_at = rows_.find_time(publish_at_);
        post.expire_at = rows_.find_time(expire_at_);
        post.updated = rows_.find_time(updated_);
        post.withdrawn_reason = rows_.text(withdrawn_reason_);
        post.lock_version = static_cast<std::uint32_t>(rows_.integer(lock_version_));
        post.saved = rows_.time(saved_);
        post.saved_by = rows_.text(saved_by_);
        post.trashed = rows_.find_time(trashed_);
        post.trashed_by = rows_.text(trashed_by_);
        post.is_pinned = rows_.integer(is_pinned_) != 0;
        post.review_on = rows_.find_text(review_on_);
        return post;
    }

private:
    const RowReader& rows_;
    IntegerColumn id_, site_id_;
    TextColumn kind_, status_, slug_, title_, plain_start_, language_, author_name_, summary_,
        body_, lead_;
    IntegerColumn rules_version_, menu_position_;
    TimeColumn publish_at_, expire_at_, updated_;
    TextColumn withdrawn_reason_;
    IntegerColumn lock_version_;
    TimeColumn saved_;
    TextColumn saved_by_;
    TimeColumn trashed_;
    TextColumn trashed_by_;
    IntegerColumn is_pinned_;
    TextColumn review_on_;
};

using EditablePostsById = std::unordered_map<std::uint64_t, EditablePost*>;

/// Puts the names that `text` finds for the posts of `ids` into `target` of each.
void add_names(Connection& connection, std::string_view text, const std::string& ids,
               const EditablePostsById& by_id, std::vector<std::string> EditablePost::*target) {
    RowReader rows = connection.query(text, {ids});
    const IntegerColumn post_id = rows.integer_column("post_id");
    const TextColumn name = rows.text_column("name");
    while (rows.next()) {
        (by_id.at(rows.integer(post_id))->*target).push_back(rows.text(name));
    }
}

void add_series_places(Connection& connection, const std::string& ids,
                       const EditablePostsById& by_id) {
    RowReader rows = connection.query(query::kEditorSeriesOfPosts, {ids});
    const IntegerColumn post_id = rows.integer_column("post_id");
    for (const SeriesPlaceColumns columns(rows); rows.next();) {
        by_id.at(rows.integer(post_id))->series = columns.place();
    }
}

void add_parts(Connection& connection, std::vector<EditablePost>& posts) {
    if (posts.empty()) {
        return;
    }
    EditablePostsById by_id;
    for (EditablePost& post : posts) {
        by_id.emplace(post.id.value, &post);
    }
    const std::string ids = id_list(posts, [](const EditablePost& post) { return post.id; });
    add_names(connection, query::kEditorCategoriesOfPosts, ids, by_id, &EditablePost::categories);
    add_names(connection, query::kEditorTagsOfPosts, ids, by_id, &EditablePost::tags);
    add_series_places(connection, ids, by_id);
    RowReader rows = connection.query(query::kEditorMediaOfPosts, {ids});
    const IntegerColumn post_id = rows.integer_column("post_id");
    const IntegerColumn media_id = rows.integer_column("media_id");
    while (rows.next()) {
        by_id.at(rows.integer(post_id))->media.push_back({rows.integer(media_id)});
    }
}

}  // namespace

std::vector<EditablePost> load_bare_posts(Connection& connection, std::string_view text,
                                          std::initializer_list<Value> values) {
    std::vector<EditablePost> posts;
    RowReader rows = connection.query(text, values);
    for (const EditablePostColumns columns(rows); rows.next();) {
        posts.push_back(columns.post());
    }
    return posts;
}

std::vector<EditablePost> load_editable_posts(Connection& connection, std::string_view text,
                                              std::initializer_list<Value> values) {
    std::vector<EditablePost> posts = load_bare_posts(connection, text, values);
    add_parts(connection, posts);
    return posts;
}

std::optional<EditablePost> load_editable_post(Connection& connection, std::string_view text,
                                               std::initializer_list<Value> values) {
    std::vector<EditablePost> posts = load_editable_posts(connection, text, values);
    return posts.empty() ? std::nullopt : std::optional(std::move(posts.front()));
}

std::string_view to_text(PostStatus status) noexcept {
    switch (status) {
        case PostStatus::draft:
            return "draft";
        case PostStatus::published:
            return "published";
        case PostStatus::withdrawn:
            return "withdrawn";
    }
    return "draft";  // no other value exists
}

PostStatus parse_status(std::string_view text) {
    for (const PostStatus status :
         {PostStatus::draft, PostStatus::published, PostStatus::withdrawn}) {
        if (to_text(status) == text) {
            return status;
        }
    }
    throw StoreError(StoreError::Kind::permanent,
                     "unknown status of a post in the database: " + std::string(text));
}

}  // namespace budkavle::store
