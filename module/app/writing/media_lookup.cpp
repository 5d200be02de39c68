// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/media_lookup.hpp"

#include "store/editor_store.hpp"

namespace budkavle::app {

markup::MediaLookup media_lookup(const store::EditorStore& store, model::SiteId site) {
    return {.by_id = [&store, site](model::MediaId id) { return store.find_media(site, id); },
            .by_name = [&store, site](
                           std::string_view name) { return store.find_media_by_name(site, name); },
            .by_hash = [&store, site](
                           std::string_view hash) { return store.find_media_by_hash(site, hash); }};
}

}  // namespace budkavle::app
