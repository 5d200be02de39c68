// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/series_fields.hpp"

#include <charconv>
#include <string>
#include <utility>

#include "app/writing/post_fields.hpp"

namespace budkavle::app {
namespace {

using store::KnownSeries;

void refuse(FieldsResult& result, std::string field, std::string code, std::string what) {
    result.errors.push_back({std::move(field), std::move(what), std::move(code)});
}

/// The series that the fields name, or that the post has; sets it. Nothing if there is none, or
/// none of that slug.
std::optional<KnownSeries> choose_series(const PostFields& fields, const WritingContext& context,
                                         FieldsResult& result) {
    std::optional<store::SeriesPlace>& chosen = result.post.series;
    if (!fields.series) {
        return chosen ? context.series.by_slug(chosen->slug) : std::nullopt;
    }
    std::optional<KnownSeries> known = context.series.by_slug(*fields.series);
    if (!known) {
        refuse(result, "Series", "series-unknown",
               "there is no series \"" + *fields.series + "\" on " + context.site.slug +
                   ": `budkavle series list` tells which there are");
    } else if (!chosen || chosen->slug != known->slug) {
        chosen = store::SeriesPlace{known->slug, known->name, 0};
    }
    return known;
}

void set_part(const std::string& text, store::SeriesPlace& chosen, FieldsResult& result) {
    std::uint32_t place = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, place);
    if (error != std::errc() || stop != end || place < 1 || place > kPartLimit) {
        refuse(result, "Part", "part-not-a-number",
               "\"" + text + "\" is not a whole number from 1 to " + std::to_string(kPartLimit));
    } else {
        chosen.place = place;
    }
}

void check_place(const KnownSeries& series, std::uint32_t place, const WritingContext& context,
                 FieldsResult& result) {
    const auto holder = place == 0 ? std::nullopt : context.series.holder(series.id, place);
    if (holder && holder->post != result.post.id) {
        refuse(result, "Part", "part-taken",
               "part " + std::to_string(place) + " of " + series.slug + " is post " +
                   std::to_string(holder->post.value) + ", \"" + holder->name +
                   "\": the next free is " + std::to_string(series.next_place));
        result.errors.back().argument = holder->name;
    }
}

}  // namespace

SeriesLookup series_lookup(const store::EditorStore& store, model::SiteId site) {
    return {
        .by_slug = [&store, site](std::string_view slug) { return store.find_series(site, slug); },
        .holder = [&store](model::SeriesId series,
                           std::uint32_t place) { return store.find_part_holder(series, place); }};
}

void apply_series(const PostFields& fields, const WritingContext& context, FieldsResult& result) {
    if (fields.series && fields.series->empty()) {
        result.post.series.reset();
        return;  // a part of nothing says nothing
    }
    const bool has_part = fields.part && !fields.part->empty();
    if (!fields.series && !has_part) {
        if (result.post.series && result.post.kind == model::PostKind::page) {
            refuse(result, "Series", "series-only-posts", "only a post (Kind: post) is a part");
        }
        return;
    }
    const std::optional<KnownSeries> series = choose_series(fields, context, result);
    if (!result.post.series) {
        if (!fields.series) {
            refuse(result, "Part", "part-without-series", "says nothing without a series");
        }
        return;
    }
    if (result.post.kind == model::PostKind::page) {
        refuse(result, "Series", "series-only-posts", "only a post (Kind: post) is a part");
        return;
    }
    if (has_part) {
        set_part(*fields.part, *result.post.series, result);
    }
    if (series) {
        check_place(*series, result.post.series->place, context, result);
    }
}

}  // namespace budkavle::app
