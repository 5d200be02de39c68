// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: posts and pages.
#include "store/editable_post_rows.hpp"
#include "store/editor_store.hpp"
#include "store/post_links.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/series_places.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

/// What of the stored post decides how a change is carried out. Held until the transaction ends.
struct StoredPost {
    model::PostKind kind = model::PostKind::post;
    std::string slug;
    std::optional<std::string> title;
    std::optional<std::string> lead;
    std::string body;
    std::optional<UtcTime> publish_at;
    PostStatus status = PostStatus::draft;
    std::optional<UtcTime> updated;
    std::uint64_t lock_version = 0;
    bool is_pinned = false;
};

std::optional<StoredPost> lock_post(Connection& connection, model::SiteId site, model::PostId id) {
    RowReader rows = connection.query(query::kLockPost, {id.value, site.value});
    const TextColumn kind = rows.text_column("kind");
    const TextColumn slug = rows.text_column("slug");
    const TextColumn title = rows.text_column("title");
    const TextColumn lead = rows.text_column("lead");
    const TextColumn body = rows.text_column("body");
    const TimeColumn publish_at = rows.time_column("publish_at_utc");
    const TextColumn status = rows.text_column("status");
    const TimeColumn updated = rows.time_column("updated_utc");
    const IntegerColumn lock_version = rows.integer_column("lock_version");
    const IntegerColumn is_pinned = rows.integer_column("is_pinned");
    if (!rows.next()) {
        return std::nullopt;
    }
    return StoredPost{parse_kind(rows.view(kind)),
                      rows.text(slug),
                      rows.find_text(title),
                      rows.find_text(lead),
                      rows.text(body),
                      rows.find_time(publish_at),
                      parse_status(rows.view(status)),
                      rows.find_time(updated),
                      rows.integer(lock_version),
                      rows.integer(is_pinned) != 0};
}

bool has_been_public(Connection& connection, model::PostId id) {
    return connection.query(query::kHasBeenPublic, {id.value}).next();
}

/// The columns that adding and changing have in common, in the order of their queries; points into
/// its arguments.
std::vector<Value> columns_of(const EditablePost& post, const std::string& slug,
                              std::optional<std::uint64_t> author, std::optional<UtcTime> updated) {
    const std::optional<std::uint64_t> menu_position = post.menu_position;
    return {to_text(post.kind),
            to_text(post.status),
            slug,
            or_null(post.title),
            or_null(author),
            post.language,
            post.plain_start,
            post.summary,
            or_null(post.lead),
            post.body,
            std::uint64_t{post.rules_version},
            or_null(post.publish_at),
            or_null(post.expire_at),
            post.withdrawn_reason,
            or_null(menu_position),
            or_null(updated),
            std::uint64_t{post.is_pinned},
            or_null(post.review_on)};
}

std::string_view action_of(PostStatus before, PostStatus after, bool is_reverted) {
    if (is_reverted) {
        return "revert";
    }
    if (before == after) {
        return "change";
    }
    switch (after) {
        case PostStatus::published:
            return before == PostStatus::withdrawn ? "restore" : "publish";
        case PostStatus::withdrawn:
            return "withdraw";
        case PostStatus::draft:
            return "unpublish";
    }
    return "change";  // no other value exists
}

/// The pages that a post is or was seen on. A draft is on none; a withdrawn one still has its page,
/// which tells that it is gone. Links to neighbours are within: a page's own span reaches over its
/// neighbours.
TouchedSpan touched_by(model::PostKind kind, PostStatus status, std::optional<UtcTime> publish_at) {
    if (status == PostStatus::draft || !publish_at) {
        return kNoPage;
    }
    return kind == model::PostKind::page ? kWholeSite : model::second_of(*publish_at);
}

/// A pinned post stands on the front page however old it is: the page's own span need not reach it.
TouchedSpan touched_by(const EditablePost& post) {
    if (post.is_pinned) {
        return kWholeSite;
    }
    return touched_by(post.kind, post.status, post.publish_at);
}

TouchedSpan touched_by(const StoredPost& before, const EditablePost& after) {
    if (before.is_pinned || after.is_pinned) {
        return kWholeSite;
    }
    const TouchedSpan old = touched_by(before.kind, before.status, before.publish_at);
    const TouchedSpan now = touched_by(after);
    return old && now ? TouchedSpan(model::covering(*old, *now)) : kWholeSite;
}

void update_post(Connection& connection, const EditablePost& post, const std::string& slug,
                 std::optional<UtcTime> updated, std::string_view who) {
    std::vector<Value> values =
        columns_of(post, slug, require_author(connection, post.site, post.author_name), updated);
    values.insert(values.end(), {to_text(post.status), who, post.id.value, post.site.value,
                                 std::uint64_t{post.lock_version}});
    connection.execute(query::kUpdatePost, values);
}

}  // namespace

model::PostId EditorStore::add_post(const EditablePost& post, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, post.site);
        const std::string slug = choose_post_slug(connection, post.site, post.kind, post.slug);
        std::vector<Value> values{post.site.value};
        for (const Value& value :
             columns_of(post, slug, require_author(connection, post.site, post.author_name),
                        post.updated)) {
            values.push_back(value);
        }
        values.emplace_back(to_text(post.status));
        values.emplace_back(who);
        const model::PostId id{connection.insert(query::kInsertPost, values)};
        set_categories(connection, post.site, id, post.categories, post.publish_at);
        set_tags(connection, post.site, id, post.tags, post.publish_at);
        set_series(connection, post.site, id, post.series, post.publish_at);
        set_media(connection, id, post.media);
        record_change(connection, node_,
                      {.who = who,
                       .site = post.site,
                       .action = "add",
                       .subject_kind = "post",
                       .subject_id = id.value,
                       .details = slug},
                      touched_by(post));
        return id;
    });
}

bool EditorStore::change_post(const EditablePost& post, const std::optional<std::string>& old_path,
                              std::string_view who, std::string_view reverted_to) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, post.site);
        const auto stored = lock_post(connection, post.site, post.id);
        if (!stored || stored->lock_version != post.lock_version) {
            return false;
        }
        const bool was_public = has_been_public(connection, post.id);
        const bool is_moved = stored->slug != post.slug || stored->publish_at != post.publish_at;
        const bool is_rewritten =
            stored->title != post.title || stored->lead != post.lead || stored->body != post.body;
        const std::string slug = stored->slug == post.slug ? post.slug
                                                           : choose_post_slug(connection, post.site,
                                                                              post.kind, post.slug);
        const std::optional<UtcTime> updated_by_itself =
            was_public && is_rewritten ? std::optional(system_clock_now()) : stored->updated;
        update_post(connection, post, slug,
                    post.is_updated_given ? post.updated : updated_by_itself, who);
        set_categories(connection, post.site, post.id, post.categories, post.publish_at);
        set_tags(connection, post.site, post.id, post.tags, post.publish_at);
        set_series(connection, post.site, post.id, post.series, post.publish_at);
        set_media(connection, post.id, post.media);
        if (old_path && was_public && is_moved) {
            connection.execute(query::kUpsertRedirect, {post.site.value, *old_path, post.id.value});
        }
        const std::string details =
            reverted_to.empty() ? slug : slug + ", as of " + std::string(reverted_to);
        record_change(connection, node_,
                      {.who = who,
                       .site = post.site,
                       .action = action_of(stored->status, post.status, !reverted_to.empty()),
                       .subject_kind = "post",
                       .subject_id = post.id.value,
                       .details = details},
                      touched_by(*stored, post));
        return true;
    });
}

std::vector<EditablePost> EditorStore::list_posts(model::SiteId site,
                                                  std::optional<PostStatus> status,
                                                  std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return status ? load_editable_posts(connection, query::kEditorPostsByStatus,
                                            {site.value, to_text(*status), count})
                      : load_editable_posts(connection, query::kEditorPosts, {site.value, count});
    });
}

std::vector<EditablePost> EditorStore::list_posts_to_review(model::SiteId site,
                                                            std::string_view day,
                                                            std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_editable_posts(connection, query::kEditorPostsToReview,
                                   {site.value, day, count});
    });
}

std::optional<EditablePost> EditorStore::find_post(model::SiteId site, model::PostId id) const {
    return read(pool_, [&](Connection& connection) {
        return load_editable_post(connection, query::kEditorPostById, {id.value, site.value});
    });
}

std::optional<EditablePost> EditorStore::find_post_by_slug(model::SiteId site,
                                                           std::string_view slug) const {
    return read(pool_, [&](Connection& connection) {
        return load_editable_post(connection, query::kEditorPostBySlug, {site.value, slug});
    });
}

}  // namespace budkavle::store
