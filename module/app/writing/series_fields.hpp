// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The step of apply_fields() for a post's series and its place there; and where the series of a
// site are looked up. Layer app (writing). Thread promise: pure functions; the lookup as
// EditorStore.
//
//   const SeriesLookup series = series_lookup(store, site.id);
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "store/editor_store.hpp"

namespace budkavle::app {

struct PostFields;
struct WritingContext;
struct FieldsResult;

/// Highest number of a part.
inline constexpr std::uint32_t kPartLimit = 9999;

/// The series of one site.
struct SeriesLookup {
    std::function<std::optional<store::KnownSeries>(std::string_view slug)> by_slug;
    /// Who has a place there already.
    std::function<std::optional<store::PartHolder>(model::SeriesId series, std::uint32_t place)>
        holder;
};

/// Borrows `store`, which must outlive the result.
[[nodiscard]] SeriesLookup series_lookup(const store::EditorStore& store, model::SiteId site);

/// Sets series and part; what is wrong goes into `result.errors`. Without a part the post keeps the
/// place that it has, or gets the next free one when it is stored.
void apply_series(const PostFields& fields, const WritingContext& context, FieldsResult& result);

}  // namespace budkavle::app
