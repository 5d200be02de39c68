// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A post's place in its series: read, and kept in step when the post is stored. Layer store, for
// EditorStore only. Thread promise: one thread.
//
//   set_series(connection, site, id, post.series, post.publish_at);
#pragma once

#include <optional>

#include "store/connection.hpp"
#include "store/editor_store.hpp"

namespace budkavle::store {

/// Rows with slug, name and place.
class SeriesPlaceColumns {
public:
    explicit SeriesPlaceColumns(const RowReader& rows);
    [[nodiscard]] SeriesPlace place() const;

private:
    const RowReader& rows_;
    TextColumn slug_, name_;
    IntegerColumn place_;
};

/// Within a transaction that holds the site. Puts the post at its place in that series, or into
/// none; touches the row only if it differs, so that the history tells of real changes. Throws
/// StoreError(constraint) if the series is not there or another post has the place.
void set_series(Connection& connection, model::SiteId site, model::PostId post,
                const std::optional<SeriesPlace>& series, std::optional<UtcTime> publish_at);

/// The series of that slug, if the site has it.
[[nodiscard]] std::optional<KnownSeries> load_series(Connection& connection, model::SiteId site,
                                                     std::string_view slug);
[[nodiscard]] std::optional<PartHolder> load_part_holder(Connection& connection,
                                                         model::SeriesId series,
                                                         std::uint32_t place);

}  // namespace budkavle::store
