// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: pictures and their bytes.
#include "store/editor_store.hpp"
#include "store/media_rows.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

constexpr std::size_t kPartBytes = std::size_t{1024} * 1024;  // the CHECK of media_data

void store_rendition(Connection& connection, std::uint64_t media_id,
                     const model::RenditionData& rendition) {
    const model::Rendition& facts = rendition.facts;
    const std::string_view bytes = rendition.bytes;
    const std::uint64_t id = connection.insert(
        query::kInsertRendition, {media_id, facts.media_type, std::uint64_t{facts.width},
                                  std::uint64_t{facts.height}, std::uint64_t{bytes.size()}});
    std::uint64_t part = 0;
    for (std::size_t start = 0; start < bytes.size(); start += kPartBytes) {
        connection.execute(query::kInsertMediaData,
                           {id, part++, Bytes{bytes.substr(start, kPartBytes)}});
    }
}

}  // namespace

model::MediaId EditorStore::add_media(model::SiteId site, const model::Media& media,
                                      const std::vector<model::RenditionData>& renditions,
                                      std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        if (const auto known =
                load_media(connection, query::kMediaByHash, {site.value, media.hash})) {
            if (known->trashed) {
                connection.execute(query::kRestoreMedia, {known->id.value, site.value});
                record_silently(connection, {.who = who,
                                             .site = site,
                                             .action = "restore",
                                             .subject_kind = "media",
                                             .subject_id = known->id.value,
                                             .details = known->name});
            }
            return known->id;
        }
        const std::string warnings = to_column(media.document.warnings);
        const model::MediaId id{connection.insert(
            query::kInsertMedia,
            {site.value, model::to_text(media.kind), media.hash, media.name, media.alternative_text,
             std::uint64_t{media.is_decorative ? 1U : 0U}, std::uint64_t{media.width},
             std::uint64_t{media.height}, std::uint64_t{media.document.page_count},
             media.document.language, warnings})};
        for (const model::RenditionData& rendition : renditions) {
            store_rendition(connection, id.value, rendition);
        }
        record_change(connection, node_,
                      {.who = who,
                       .site = site,
                       .action = "add",
                       .subject_kind = "media",
                       .subject_id = id.value,
                       .details = media.name},
                      kNoPage);
        return id;
    });
}

std::optional<model::Media> EditorStore::find_media(model::SiteId site, model::MediaId id) const {
    return read(pool_, [&](Connection& connection) {
        return load_media(connection, query::kMediaById, {id.value, site.value});
    });
}

std::optional<model::Media> EditorStore::find_media_by_name(model::SiteId site,
                                                            std::string_view name) const {
    return read(pool_, [&](Connection& connection) {
        return load_media(connection, query::kMediaByName, {site.value, name});
    });
}

std::vector<model::Media> EditorStore::list_media(model::SiteId site, std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return load_media_facts(connection, query::kMediaOfSite, {site.value, count});
    });
}

std::optional<model::Media> EditorStore::find_media_by_hash(model::SiteId site,
                                                            std::string_view hash) const {
    return read(pool_, [&](Connection& connection) {
        return load_media(connection, query::kMediaByHash, {site.value, hash});
    });
}

}  // namespace budkavle::store
