// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Posts and pictures in the order in which they were last changed, page by page: what a program
// that keeps a copy of them asks for. Layer store. Thread promise: locks inside, as EditorStore.
//
//   auto posts = collections.saved_posts(site, std::nullopt, SavedPlace{}, 21);
//
// Throws StoreError.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "base/utc_time.hpp"
#include "model/account.hpp"
#include "model/time_span.hpp"
#include "store/editor_store.hpp"

namespace budkavle::store {

class ConnectionPool;

/// A place in the order: the default is before everything.
struct SavedPlace {
    UtcTime saved = model::kFarFuture;
    model::PostId id{std::numeric_limits<std::uint32_t>::max()};
};

class CollectionStore {
public:
    explicit CollectionStore(ConnectionPool& pool) : pool_(pool) {}

    /// Drafts and published posts after `place`, last saved first; without pages, what is withdrawn
    /// and what lies in the trash. `owner`: only those that this account began.
    [[nodiscard]] std::vector<EditablePost> saved_posts(model::SiteId site,
                                                        std::optional<model::AccountId> owner,
                                                        const SavedPlace& place,
                                                        std::size_t count) const;
    /// Pictures with lower numbers than `before`, last taken in first; not those in the trash.
    [[nodiscard]] std::vector<model::MediaId> newest_pictures(model::SiteId site,
                                                              model::MediaId before,
                                                              std::size_t count) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
