// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/post_links.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "model/slug.hpp"
#include "store/plain_slug.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"

namespace budkavle::store {
namespace {

/// Room for "-" and a number of five digits at the end of a slug of full length.
constexpr std::size_t kSuffixRoom = 6;

/// The two parameters of a …-slugs-like query: what the slugs begin with, and a regular expression
/// for them.
struct SlugForm {
    explicit SlugForm(std::string_view slug)
        : start(slug.substr(0, model::Slug::kMaxLength - kSuffixRoom)),
          pattern(start.size() == slug.size() ? start : start + "[a-z0-9-]*") {}
    std::string start;
    std::string pattern;
};

std::vector<std::string> load_slugs(Connection& connection, std::string_view text,
                                    std::initializer_list<Value> values) {
    RowReader rows = connection.query(text, values);
    const TextColumn slug = rows.text_column("slug");
    std::vector<std::string> slugs;
    while (rows.next()) {
        slugs.push_back(rows.text(slug));
    }
    return slugs;
}

/// The queries that find and make a named row: an author, a category or a tag.
struct NamedKind {
    std::string_view by_name;
    std::string_view slugs_like;
    std::string_view insert;
};

constexpr NamedKind kAuthor{query::kEditorAuthorByName, query::kAuthorSlugsLike,
                            query::kInsertAuthor};

std::uint64_t require_named(Connection& connection, const NamedKind& kind, model::SiteId site,
                            std::string_view name) {
    {
        RowReader rows = connection.query(kind.by_name, {site.value, name});
        const IntegerColumn id = rows.integer_column("id");
        if (rows.next()) {
            return rows.integer(id);
        }
    }
    const std::string slug = plain_slug(name);
    const SlugForm form(slug);
    const std::string chosen = free_slug(
        slug, load_slugs(connection, kind.slugs_like, {site.value, form.start, form.pattern}));
    return connection.insert(kind.insert, {site.value, chosen, name});
}

/// The queries that keep a post's rows of one kind of subject in step.
struct LinkedKind {
    NamedKind named;
    std::string_view stored;
    std::string_view id_column;  ///< of `stored`
    std::string_view insert;
    std::string_view remove;
    std::string_view update_times;
};

constexpr LinkedKind kCategory{
    {query::kEditorCategoryByName, query::kCategorySlugsLike, query::kInsertCategory},
    query::kPostCategoryIds,
    "category_id",
    query::kInsertPostCategory,
    query::kDeletePostCategory,
    query::kUpdatePostCategoryTimes};
constexpr LinkedKind kTag{{query::kEditorTagByName, query::kTagSlugsLike, query::kInsertTag},
                          query::kPostTagIds,
                          "tag_id",
                          query::kInsertPostTag,
                          query::kDeletePostTag,
                          query::kUpdatePostTagTimes};

struct StoredSubject {
    std::uint64_t id;
    std::optional<UtcTime> publish_at;
};

std::vector<StoredSubject> load_stored(Connection& connection, const LinkedKind& kind,
                                       model::PostId post) {
    RowReader rows = connection.query(kind.stored, {post.value});
    const IntegerColumn id = rows.integer_column(kind.id_column);
    const TimeColumn publish_at = rows.time_column("publish_at_utc");
    std::vector<StoredSubject> stored;
    while (rows.next()) {
        stored.push_back({rows.integer(id), rows.find_time(publish_at)});
    }
    return stored;
}

/// Makes the stored subjects of that kind those of `names`; see set_categories().
void set_subjects(Connection& connection, const LinkedKind& kind, model::SiteId site,
                  model::PostId post, const std::vector<std::string>& names,
                  std::optional<UtcTime> publish_at) {
    std::set<std::uint64_t> wanted;
    for (const std::string& name : names) {
        wanted.insert(require_named(connection, kind.named, site, name));
    }
    bool is_time_stale = false;
    for (const StoredSubject& stored : load_stored(connection, kind, post)) {
        if (wanted.erase(stored.id) == 0) {
            connection.execute(kind.remove, {post.value, stored.id});
        } else {
            is_time_stale = is_time_stale || stored.publish_at != publish_at;
        }
    }
    if (is_time_stale) {
        connection.execute(kind.update_times, {or_null(publish_at), post.value});
    }
    for (const std::uint64_t subject : wanted) {
        connection.execute(kind.insert, {post.value, subject, or_null(publish_at)});
    }
}

std::vector<model::MediaId> load_media_ids(Connection& connection, model::PostId post) {
    RowReader rows = connection.query(query::kPostMediaIds, {post.value});
    const IntegerColumn id = rows.integer_column("media_id");
    std::vector<model::MediaId> ids;
    while (rows.next()) {
        ids.push_back({rows.integer(id)});
    }
    return ids;
}

}  // namespace

void lock_site(Connection& connection, model::SiteId site) {
    if (!connection.query(query::kLockSite, {site.value}).next()) {
        throw StoreError(StoreError::Kind::constraint,
                         "there is no site with id " + std::to_string(site.value));
    }
}

std::string choose_post_slug(Connection& connection, model::SiteId site, model::PostKind kind,
                             std::string_view slug) {
    if (!model::Slug::parse(slug)) {
        throw StoreError(StoreError::Kind::constraint,
                         "not a slug: \"" + std::string(slug) +
                             "\" (1 to 80 of a-z, 0-9 and single hyphens between them)");
    }
    const SlugForm form(slug);
    return free_slug(slug, load_slugs(connection, query::kPostSlugsLike,
                                      {site.value, to_text(kind), form.start, form.pattern}));
}

std::optional<std::uint64_t> require_author(Connection& connection, model::SiteId site,
                                            std::string_view name) {
    return name.empty() ? std::nullopt
                        : std::optional(require_named(connection, kAuthor, site, name));
}

void set_categories(Connection& connection, model::SiteId site, model::PostId post,
                    const std::vector<std::string>& names, std::optional<UtcTime> publish_at) {
    set_subjects(connection, kCategory, site, post, names, publish_at);
}

void set_tags(Connection& connection, model::SiteId site, model::PostId post,
              const std::vector<std::string>& names, std::optional<UtcTime> publish_at) {
    set_subjects(connection, kTag, site, post, names, publish_at);
}

void set_media(Connection& connection, model::PostId post,
               const std::vector<model::MediaId>& media) {
    std::vector<model::MediaId> wanted;
    for (const model::MediaId id : media) {
        if (std::ranges::find(wanted, id) == wanted.end()) {
            wanted.push_back(id);
        }
    }
    if (load_media_ids(connection, post) == wanted) {
        return;
    }
    connection.execute(query::kDeletePostMedia, {post.value});
    std::uint64_t place = 0;
    for (const model::MediaId id : wanted) {
        connection.execute(query::kInsertPostMedia, {post.value, id.value, ++place});
    }
}

}  // namespace budkavle::store
