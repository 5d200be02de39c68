// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: pictures and their bytes.
#include <algorithm>

#include "store/editor_store.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

constexpr std::size_t kPartBytes = std::size_t{1024} * 1024;  // the CHECK of media_data

/// Pictures without their renditions.
std::vector<model::Media> load_facts(Connection& connection, std::string_view text,
                                     std::initializer_list<Value> values) {
    RowReader rows = connection.query(text, values);
    const IntegerColumn id = rows.integer_column("id");
    const TextColumn hash = rows.text_column("hash");
    const TextColumn name = rows.text_column("name");
    const TextColumn alternative_text = rows.text_column("alternative_text");
    const IntegerColumn is_decorative = rows.integer_column("is_decorative");
    const IntegerColumn width = rows.integer_column("width");
    const IntegerColumn height = rows.integer_column("height");
    std::vector<model::Media> pictures;
    while (rows.next()) {
        model::Media& media = pictures.emplace_back();
        media.id.value = rows.integer(id);
        media.hash = rows.text(hash);
        media.name = rows.text(name);
        media.alternative_text = rows.text(alternative_text);
        media.is_decorative = rows.integer(is_decorative) != 0;
        media.width = static_cast<unsigned>(rows.integer(width));
        media.height = static_cast<unsigned>(rows.integer(height));
    }
    return pictures;
}

std::optional<model::Media> load_media(Connection& connection, std::string_view text,
                                       std::initializer_list<Value> values) {
    std::vector<model::Media> found = load_facts(connection, text, values);
    if (found.empty()) {
        return std::nullopt;
    }
    model::Media media = std::move(found.front());
    RowReader rows = connection.query(query::kRenditionsOfMedia, {media.id.value});
    const TextColumn media_type = rows.text_column("media_type");
    const IntegerColumn width = rows.integer_column("width");
    const IntegerColumn height = rows.integer_column("height");
    const IntegerColumn byte_count = rows.integer_column("byte_count");
    while (rows.next()) {
        media.renditions.push_back({static_cast<unsigned>(rows.integer(width)),
                                    static_cast<unsigned>(rows.integer(height)),
                                    rows.text(media_type), rows.integer(byte_count)});
    }
    return media;
}

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
            return known->id;
        }
        const model::MediaId id{connection.insert(
            query::kInsertMedia, {site.value, media.hash, media.name, media.alternative_text,
                                  std::uint64_t{media.is_decorative ? 1U : 0U},
                                  std::uint64_t{media.width}, std::uint64_t{media.height}})};
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
        return load_facts(connection, query::kMediaOfSite, {site.value, count});
    });
}

std::optional<model::Media> EditorStore::find_media_by_hash(model::SiteId site,
                                                            std::string_view hash) const {
    return read(pool_, [&](Connection& connection) {
        return load_media(connection, query::kMediaByHash, {site.value, hash});
    });
}

}  // namespace budkavle::store
