// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/collection_store.hpp"

#include "store/editable_post_rows.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {

std::vector<EditablePost> CollectionStore::saved_posts(model::SiteId site,
                                                       std::optional<model::AccountId> owner,
                                                       const SavedPlace& place,
                                                       std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        return owner ? load_editable_posts(connection, query::kEditorSavedPostsOfAccount,
                                           {owner->value, site.value, site.value, place.saved,
                                            place.saved, place.saved, place.id.value, count})
                     : load_editable_posts(connection, query::kEditorSavedPosts,
                                           {site.value, site.value, place.saved, place.saved,
                                            place.saved, place.id.value, count});
    });
}

std::vector<MediaMoment> CollectionStore::newest_media(model::SiteId site, model::MediaId before,
                                                       std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows =
            connection.query(query::kNewestMedia, {site.value, before.value, count});
        const IntegerColumn id = rows.integer_column("id");
        const TimeColumn created = rows.time_column("created_utc");
        std::vector<MediaMoment> found;
        while (rows.next()) {
            found.push_back({model::MediaId{rows.integer(id)}, rows.time(created)});
        }
        return found;
    });
}

std::optional<UtcTime> CollectionStore::media_created(model::SiteId site,
                                                      model::MediaId id) const {
    return read(pool_, [&](Connection& connection) -> std::optional<UtcTime> {
        RowReader rows = connection.query(query::kMediaCreated, {id.value, site.value});
        const TimeColumn created = rows.time_column("created_utc");
        return rows.next() ? std::optional(rows.time(created)) : std::nullopt;
    });
}

}  // namespace budkavle::store
