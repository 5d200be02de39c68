// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: versions of posts. A save writes the post first and what it refers to afterwards,
// each at a time of its own: so what a version refers to is asked for at the last moment at which
// it stood.
#include "base/error.hpp"
#include "store/editable_post_rows.hpp"
#include "store/editor_store.hpp"
#include "store/query_text.hpp"
#include "store/series_places.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

/// A name that the database itself has made.
VersionName stored_name(std::string_view text) {
    std::optional<VersionName> name = VersionName::parse(text);
    if (!name) {
        throw StoreError(StoreError::Kind::permanent,
                         "a version without a usable time in the database: " + std::string(text));
    }
    return *std::move(name);
}

std::optional<std::string> find_moment(Connection& connection, model::SiteId site,
                                       model::PostId post, const std::string& version) {
    RowReader rows = connection.query(query::kPostVersionMoment, {post.value, site.value, version});
    const TextColumn moment = rows.text_column("moment");
    return rows.next() ? std::optional(rows.text(moment)) : std::nullopt;
}

/// The names that `text` finds for the post as they stood at `moment`.
std::vector<std::string> names_at(Connection& connection, std::string_view text,
                                  const std::string& moment, model::PostId post) {
    RowReader rows = connection.query(text, {moment, moment, post.value});
    const TextColumn name = rows.text_column("name");
    std::vector<std::string> names;
    while (rows.next()) {
        names.push_back(rows.text(name));
    }
    return names;
}

std::optional<SeriesPlace> series_at(Connection& connection, const std::string& moment,
                                     model::PostId post) {
    RowReader rows = connection.query(query::kSeriesOfVersion, {moment, moment, post.value});
    const SeriesPlaceColumns columns(rows);
    return rows.next() ? std::optional(columns.place()) : std::nullopt;
}

void add_pictures(Connection& connection, const std::string& moment, EditablePost& post) {
    RowReader rows = connection.query(query::kMediaOfVersion, {moment, post.id.value});
    const IntegerColumn media_id = rows.integer_column("media_id");
    while (rows.next()) {
        post.media.push_back({rows.integer(media_id)});
    }
}

}  // namespace

std::optional<VersionName> VersionName::parse(std::string_view text) {
    constexpr std::string_view kForm = "0000-00-00T00:00:00.000000Z";
    if (text.size() != kForm.size() || !parse_rfc3339(text)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < kForm.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (kForm[i] == '0' ? !is_digit : text[i] != kForm[i]) {
            return std::nullopt;
        }
    }
    return VersionName(text);
}

std::string VersionName::sql_text() const {
    constexpr std::size_t kDateBytes = 10;
    std::string text = text_;
    text[kDateBytes] = ' ';
    text.pop_back();
    return text;
}

std::vector<PostVersion> EditorStore::list_versions(model::SiteId site, model::PostId post,
                                                    const std::optional<VersionName>& before,
                                                    std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        const std::string before_time = before ? before->sql_text() : std::string();
        const Value bound = before ? Value(before_time) : Value();
        RowReader rows =
            connection.query(query::kPostVersions, {post.value, site.value, bound, bound, count});
        const TextColumn version = rows.text_column("version");
        const TimeColumn made = rows.time_column("made_utc");
        const TextColumn saved_by = rows.text_column("saved_by");
        const TextColumn status = rows.text_column("status");
        const IntegerColumn is_trashed = rows.integer_column("is_trashed");
        const TextColumn title = rows.text_column("title");
        const IntegerColumn lock_version = rows.integer_column("lock_version");
        const IntegerColumn byte_count = rows.integer_column("byte_count");
        const IntegerColumn is_current = rows.integer_column("is_current");
        std::vector<PostVersion> versions;
        while (rows.next()) {
            versions.push_back(
                {.name = stored_name(rows.view(version)),
                 .made = rows.time(made),
                 .saved_by = rows.text(saved_by),
                 .status = parse_status(rows.view(status)),
                 .is_trashed = rows.integer(is_trashed) != 0,
                 .title = rows.find_text(title),
                 .lock_version = static_cast<std::uint32_t>(rows.integer(lock_version)),
                 .body_bytes = rows.integer(byte_count),
                 .is_current = rows.integer(is_current) != 0});
        }
        return versions;
    });
}

std::optional<EditablePost> EditorStore::find_version(model::SiteId site, model::PostId post,
                                                      const VersionName& name) const {
    return read(pool_, [&](Connection& connection) -> std::optional<EditablePost> {
        const std::string version = name.sql_text();
        const std::optional<std::string> moment = find_moment(connection, site, post, version);
        if (!moment) {
            return std::nullopt;
        }
        std::vector<EditablePost> found = load_bare_posts(
            connection, query::kPostVersion, {*moment, post.value, site.value, version});
        if (found.empty()) {
            return std::nullopt;
        }
        EditablePost& whole = found.front();
        whole.categories = names_at(connection, query::kCategoriesOfVersion, *moment, post);
        whole.tags = names_at(connection, query::kTagsOfVersion, *moment, post);
        whole.series = series_at(connection, *moment, post);
        add_pictures(connection, *moment, whole);
        return std::move(whole);
    });
}

}  // namespace budkavle::store
