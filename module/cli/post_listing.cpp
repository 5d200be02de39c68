// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/post_listing.hpp"

#include <nlohmann/json.hpp>

#include "app/writing/post_address.hpp"
#include "app/writing/post_fields.hpp"
#include "app/writing/wall_clock.hpp"
#include "cli/console_text.hpp"

namespace budkavle::cli {
namespace {

nlohmann::json time_or_null(const std::optional<UtcTime>& time) {
    return time ? nlohmann::json(to_rfc3339(*time)) : nlohmann::json();
}

nlohmann::json series_or_null(const std::optional<store::SeriesPlace>& series) {
    if (!series) {
        return {};
    }
    return {{"slug", series->slug}, {"name", series->name}, {"part", series->place}};
}

}  // namespace

std::string post_url(const store::EditablePost& post, const model::Site& site,
                     const text::DateText& dates) {
    const std::string path = app::post_path(post, dates);
    return path.empty() ? std::string() : site.base_url + path;
}

std::string post_label(const store::EditablePost& post) {
    return terminal_text(post.title ? *post.title : post.plain_start);
}

nlohmann::json to_json(const store::EditablePost& post, const model::Site& site,
                       const text::DateText& dates) {
    nlohmann::json media = nlohmann::json::array();
    for (const model::MediaId id : post.media) {
        media.push_back(id.value);
    }
    return {{"id", post.id.value},
            {"site", site.slug},
            {"kind", app::to_text(post.kind)},
            {"status", app::to_text(post.status)},
            {"slug", post.slug},
            {"title", post.title ? nlohmann::json(*post.title) : nlohmann::json()},
            {"plain_start", post.plain_start},
            {"language", post.language},
            {"author", post.author_name},
            {"summary", post.summary},
            {"categories", post.categories},
            {"tags", post.tags},
            {"series", series_or_null(post.series)},
            {"media", media},
            {"menu", post.menu_position ? nlohmann::json(*post.menu_position) : nlohmann::json()},
            {"published", time_or_null(post.publish_at)},
            {"expires", time_or_null(post.expire_at)},
            {"updated", time_or_null(post.updated)},
            {"reason", post.withdrawn_reason},
            {"version", post.lock_version},
            {"saved", to_rfc3339(post.saved)},
            {"saved_by", post.saved_by},
            {"trashed", time_or_null(post.trashed)},
            {"trashed_by", post.trashed_by},
            {"url", post_url(post, site, dates)}};
}

std::vector<std::string> listing_row(const store::EditablePost& post, UtcTime now,
                                     const text::DateText& dates) {
    return {std::to_string(post.id.value), state_text(post, now),
            post.publish_at ? app::wall_clock_text(*post.publish_at, dates) : std::string("-"),
            post.slug, post_label(post)};
}

std::string state_text(const store::EditablePost& post, UtcTime now) {
    if (post.trashed) {
        return "trashed";
    }
    if (post.status == store::PostStatus::published && post.publish_at && *post.publish_at > now) {
        return "scheduled";
    }
    if (post.status == store::PostStatus::published && post.expire_at && *post.expire_at <= now) {
        return "expired";
    }
    return std::string(app::to_text(post.status));
}

}  // namespace budkavle::cli
