// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/series_places.hpp"

#include "base/error.hpp"
#include "store/query_text.hpp"
#include "store/row_models.hpp"

namespace budkavle::store {
namespace {

struct StoredPlace {
    std::uint64_t series;
    std::uint64_t place;
    std::optional<UtcTime> publish_at;
    bool operator==(const StoredPlace&) const = default;
};

std::optional<StoredPlace> load_place(Connection& connection, model::PostId post) {
    RowReader rows = connection.query(query::kPostSeriesPlace, {post.value});
    const IntegerColumn series = rows.integer_column("series_id");
    const IntegerColumn place = rows.integer_column("place");
    const TimeColumn publish_at = rows.time_column("publish_at_utc");
    if (!rows.next()) {
        return std::nullopt;
    }
    return StoredPlace{rows.integer(series), rows.integer(place), rows.find_time(publish_at)};
}

/// The place that is meant: as given, as stored, or behind the last part.
std::uint64_t chosen_place(const SeriesPlace& wanted, const KnownSeries& series,
                           const std::optional<StoredPlace>& stored) {
    if (wanted.place != 0) {
        return wanted.place;
    }
    return stored && stored->series == series.id.value ? stored->place : series.next_place;
}

}  // namespace

SeriesPlaceColumns::SeriesPlaceColumns(const RowReader& rows)
    : rows_(rows),
      slug_(rows.text_column("slug")),
      name_(rows.text_column("name")),
      place_(rows.integer_column("place")) {
}

SeriesPlace SeriesPlaceColumns::place() const {
    return {rows_.text(slug_), rows_.text(name_),
            static_cast<std::uint32_t>(rows_.integer(place_))};
}

std::optional<KnownSeries> load_series(Connection& connection, model::SiteId site,
                                       std::string_view slug) {
    RowReader rows = connection.query(query::kEditorSeriesBySlug, {site.value, slug});
    const IntegerColumn id = rows.integer_column("id");
    const TextColumn own_slug = rows.text_column("slug");
    const TextColumn name = rows.text_column("name");
    const IntegerColumn next_place = rows.integer_column("next_place");
    if (!rows.next()) {
        return std::nullopt;
    }
    return KnownSeries{{rows.integer(id)},
                       rows.text(own_slug),
                       rows.text(name),
                       static_cast<std::uint32_t>(rows.integer(next_place))};
}

std::optional<PartHolder> load_part_holder(Connection& connection, model::SeriesId series,
                                           std::uint32_t place) {
    RowReader rows =
        connection.query(query::kPostAtPlaceOfSeries, {series.value, std::uint64_t{place}});
    const IntegerColumn post = rows.integer_column("post_id");
    const TextColumn slug = rows.text_column("slug");
    const TextColumn title = rows.text_column("title");
    if (!rows.next()) {
        return std::nullopt;
    }
    return PartHolder{{rows.integer(post)}, rows.find_text(title).value_or(rows.text(slug))};
}

void set_series(Connection& connection, model::SiteId site, model::PostId post,
                const std::optional<SeriesPlace>& series, std::optional<UtcTime> publish_at) {
    const std::optional<StoredPlace> stored = load_place(connection, post);
    if (!series) {
        if (stored) {
            connection.execute(query::kDeleteSeriesPost, {post.value});
        }
        return;
    }
    const std::optional<KnownSeries> known = load_series(connection, site, series->slug);
    if (!known) {
        throw StoreError(StoreError::Kind::constraint,
                         "the site has no series with the slug \"" + series->slug + "\"");
    }
    const StoredPlace wanted{known->id.value, chosen_place(*series, *known, stored), publish_at};
    if (stored == wanted) {
        return;
    }
    if (stored) {
        connection.execute(query::kUpdateSeriesPost,
                           {wanted.series, wanted.place, or_null(publish_at), post.value});
    } else {
        connection.execute(query::kInsertSeriesPost,
                           {wanted.series, post.value, wanted.place, or_null(publish_at)});
    }
}

}  // namespace budkavle::store
