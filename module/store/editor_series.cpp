// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorStore: the series that a post can be put into.
#include "store/editor_store.hpp"
#include "store/query_text.hpp"
#include "store/series_places.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

/// More than a site can have in use: what a page can show.
constexpr std::uint64_t kSeriesLimit = 2000;

}  // namespace

std::vector<KnownSeries> EditorStore::list_series(model::SiteId site) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows = connection.query(query::kEditorSeries, {site.value, kSeriesLimit});
        const IntegerColumn id = rows.integer_column("id");
        const TextColumn slug = rows.text_column("slug");
        const TextColumn name = rows.text_column("name");
        const IntegerColumn next_place = rows.integer_column("next_place");
        std::vector<KnownSeries> all;
        while (rows.next()) {
            all.push_back({{rows.integer(id)},
                           rows.text(slug),
                           rows.text(name),
                           static_cast<std::uint32_t>(rows.integer(next_place))});
        }
        return all;
    });
}

std::optional<KnownSeries> EditorStore::find_series(model::SiteId site,
                                                    std::string_view slug) const {
    return read(pool_, [&](Connection& connection) { return load_series(connection, site, slug); });
}

std::optional<PartHolder> EditorStore::find_part_holder(model::SeriesId series,
                                                        std::uint32_t place) const {
    return read(
        pool_, [&](Connection& connection) { return load_part_holder(connection, series, place); });
}

}  // namespace budkavle::store
