// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The pictures that a body may refer to, looked up in one site. Layer app (writing).
// Thread promise: as EditorStore.
#pragma once

#include "markup/clean_body.hpp"
#include "model/id.hpp"

namespace budkavle::store {
class EditorStore;
}

namespace budkavle::app {

/// Borrows `store`, which must outlive the result.
[[nodiscard]] markup::MediaLookup media_lookup(const store::EditorStore& store, model::SiteId site);

}  // namespace budkavle::app
