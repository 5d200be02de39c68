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

std::vector<model::MediaId> CollectionStore::newest_pictures(model::SiteId site,
                                                             model::MediaId before,
                                                             std::size_t count) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows =
            connection.query(query::kNewestPictures, {site.value, before.value, count});
        const IntegerColumn id = rows.integer_column("id");
        std::vector<model::MediaId> found;
        while (rows.next()) {
            found.push_back({rows.integer(id)});
        }
        return found;
    });
}

}  // namespace budkavle::store
