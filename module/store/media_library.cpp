// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/media_library.hpp"

#include <algorithm>
#include <limits>

#include "store/editable_post_rows.hpp"
#include "store/media_rows.hpp"
#include "store/post_links.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

/// `text` for LIKE: anywhere, and its own '%' and '_' mean themselves.
std::string to_pattern(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') {
            pattern.push_back('\\');
        }
        pattern.push_back(c);
    }
    return pattern + "%";
}

std::vector<MediaUse> load_uses(Connection& connection, model::SiteId site, model::MediaId id) {
    RowReader rows = connection.query(query::kMediaUses, {id.value, site.value});
    const IntegerColumn post = rows.integer_column("post_id");
    const TextColumn kind = rows.text_column("kind");
    const TextColumn status = rows.text_column("status");
    const TextColumn slug = rows.text_column("slug");
    const TextColumn title = rows.text_column("title");
    const TextColumn plain_start = rows.text_column("plain_start");
    const TimeColumn publish_at = rows.time_column("publish_at_utc");
    const TextColumn lead = rows.text_column("lead");
    const TextColumn body = rows.text_column("body");
    const IntegerColumn lock_version = rows.integer_column("lock_version");
    std::vector<MediaUse> uses;
    while (rows.next()) {
        uses.push_back({.post = {rows.integer(post)},
                        .kind = parse_kind(rows.view(kind)),
                        .status = parse_status(rows.view(status)),
                        .slug = rows.text(slug),
                        .title = rows.find_text(title),
                        .plain_start = rows.text(plain_start),
                        .publish_at = rows.find_time(publish_at),
                        .lead = rows.find_text(lead),
                        .body = rows.text(body),
                        .lock_version = rows.integer(lock_version)});
    }
    return uses;
}

bool is_same_version(const std::vector<MediaUse>& stored, const MediaUse& read) {
    const auto found = std::ranges::find(stored, read.post, &MediaUse::post);
    return found != stored.end() && found->lock_version == read.lock_version;
}

/// The pages that a post's body is on: as EditorStore's for a change that moves nothing.
TouchedSpan touched_by(const MediaUse& use) {
    if (use.status != PostStatus::published || !use.publish_at) {
        return kNoPage;
    }
    return use.kind == model::PostKind::page ? kWholeSite : model::second_of(*use.publish_at);
}

WriteRecord record_of(std::string_view who, model::SiteId site, std::string_view action,
                      const model::Media& medium) {
    return {.who = who,
            .site = site,
            .action = action,
            .subject_kind = "media",
            .subject_id = medium.id.value,
            .details = medium.name};
}

}  // namespace

MediaLibrary::MediaLibrary(ConnectionPool& pool, std::string node)
    : pool_(pool), node_(std::move(node)) {
}

std::vector<model::Media> MediaLibrary::list(const MediaFilter& filter) const {
    const std::string pattern = to_pattern(filter.search);
    const std::uint64_t before =
        filter.before ? filter.before->value : std::numeric_limits<std::uint32_t>::max();
    return read(pool_, [&](Connection& connection) {
        return load_media_facts(
            connection, query::kMediaLibrary,
            {filter.site.value, before, filter.kind ? model::to_text(*filter.kind) : "",
             std::uint64_t{filter.is_trashed ? 1U : 0U}, pattern, pattern,
             std::uint64_t{filter.count}});
    });
}

std::vector<MediaUse> MediaLibrary::uses(model::SiteId site, model::MediaId id) const {
    return read(pool_, [&](Connection& connection) { return load_uses(connection, site, id); });
}

bool MediaLibrary::change_text(const model::Media& medium, model::SiteId site,
                               const std::vector<ChangedBody>& bodies, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, site);
        const auto stored =
            load_media(connection, query::kMediaById, {medium.id.value, site.value});
        const std::vector<MediaUse> uses = load_uses(connection, site, medium.id);
        const bool is_current = std::ranges::all_of(bodies, [&uses](const ChangedBody& changed) {
            return is_same_version(uses, changed.use);
        });
        if (!stored || !is_current) {
            return false;
        }
        connection.execute(query::kUpdateMediaText,
                           {medium.alternative_text, std::uint64_t{medium.is_decorative ? 1U : 0U},
                            medium.id.value, site.value});
        for (const ChangedBody& changed : bodies) {
            connection.execute(query::kUpdatePostTexts,
                               {changed.body, or_null(changed.lead), changed.use.post.value,
                                site.value, changed.use.lock_version});
        }
        record_silently(connection, record_of(who, site, "change", medium));
        for (const ChangedBody& changed : bodies) {
            record_change(connection, node_,
                          {.who = who,
                           .site = site,
                           .action = "change",
                           .subject_kind = "post",
                           .subject_id = changed.use.post.value,
                           .details = changed.use.slug},
                          touched_by(changed.use));
        }
        return true;
    });
}

TrashOutcome MediaLibrary::trash(model::SiteId site, model::MediaId id,
                                 std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        lock_site(connection, site);  // nobody saves a post that uses it in the meantime
        const auto stored = load_media(connection, query::kMediaById, {id.value, site.value});
        if (!stored) {
            return TrashOutcome::is_unknown;
        }
        if (!load_uses(connection, site, id).empty()) {
            return TrashOutcome::is_used;
        }
        if (!stored->trashed) {
            connection.execute(query::kTrashMedia, {id.value, site.value});
            record_silently(connection, record_of(who, site, "trash", *stored));
        }
        return TrashOutcome::done;
    });
}

bool MediaLibrary::restore(model::SiteId site, model::MediaId id, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        const auto stored = load_media(connection, query::kMediaById, {id.value, site.value});
        if (stored && stored->trashed) {
            connection.execute(query::kRestoreMedia, {id.value, site.value});
            record_silently(connection, record_of(who, site, "restore", *stored));
        }
        return stored.has_value();
    });
}

}  // namespace budkavle::store
