// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/posts/preview_post.hpp"

#include <algorithm>
#include <utility>

#include "app/editor/posts/working_text.hpp"
#include "app/writing/media_lookup.hpp"
#include "app/writing/post_fields.hpp"
#include "text/collation.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {

namespace {

/// In the order in which the database has them for readers.
template <class Subjects>
void sort_by_name(Subjects& subjects) {
    std::ranges::stable_sort(subjects, [](const auto& left, const auto& right) {
        return text::compare(left.name, right.name, text::Language::sv) < 0;
    });
}

/// The category of that name as readers know it; a new one gets the address that it would get.
model::Category to_category(const SiteFramePtr& frame, const std::string& name) {
    if (frame) {
        const auto found = std::ranges::find(frame->categories, name, &model::Category::name);
        if (found != frame->categories.end()) {
            return *found;
        }
    }
    model::Category category;
    category.name = name;
    category.slug = text::make_slug(name);
    return category;
}

/// The tags of those names; a new one gets the address that it would get.
std::vector<model::Tag> to_tags(const DeskExchange& exchange, const model::Site& site,
                                const std::vector<std::string>& names) {
    std::vector<model::Tag> tags;
    tags.reserve(names.size());
    for (const std::string& name : names) {
        tags.push_back({{}, text::make_slug(name), name});
    }
    if (tags.empty()) {
        return tags;
    }
    for (const store::Subject& known :
         exchange.services.subjects.list(site.id, store::SubjectKind::tag)) {
        const auto found = std::ranges::find(tags, known.name, &model::Tag::name);
        if (found != tags.end()) {
            found->slug = known.slug;
        }
    }
    return tags;
}

/// With the place that it will get if it has none yet.
std::optional<model::SeriesPart> to_part(const DeskExchange& exchange, const model::Site& site,
                                         const std::optional<store::SeriesPlace>& series) {
    const auto known =
        series ? exchange.services.store.find_series(site.id, series->slug) : std::nullopt;
    if (!known) {
        return std::nullopt;
    }
    return model::SeriesPart{known->id, known->slug, known->name,
                             series->place == 0 ? known->next_place : series->place};
}

}  // namespace

store::EditablePost with_working_text(const DeskExchange& exchange, const model::Site& site,
                                      const store::EditablePost& post) {
    const WorkingText text = load_working_text(exchange, post);
    PostFields fields = text.fields.to_post_fields();
    fields.format = "html";
    fields.body = text.body;
    fields.published.reset();  // a time that cannot be read is told when it is published
    fields.expires.reset();
    const markup::MediaLookup media = media_lookup(exchange.services.store, site.id);
    return apply_fields(fields, post,
                        {.site = site,
                         .media = media,
                         .dates = exchange.services.reader.dates,
                         .now = exchange.now(),
                         .series = series_lookup(exchange.services.store, site.id)})
        .post;
}

model::Post as_published(const DeskExchange& exchange, const model::Site& site,
                         const store::EditablePost& post) {
    const store::EditablePost shown = with_working_text(exchange, site, post);
    model::Post result;
    result.id = shown.id;
    result.slug = shown.slug;
    result.title = shown.title;
    result.plain_start = shown.plain_start;
    result.language = shown.language;
    result.published = shown.publish_at.value_or(exchange.now());
    result.kind = shown.kind;
    result.updated = shown.updated;
    result.author_name = shown.author_name;
    result.summary = shown.summary;
    result.body = shown.body;
    result.lead = shown.lead;
    const SiteFramePtr frame = exchange.services.reader.sites.find_by_slug(site.slug);
    for (const std::string& name : shown.categories) {
        result.categories.push_back(to_category(frame, name));
    }
    result.tags = to_tags(exchange, site, shown.tags);
    result.series = to_part(exchange, site, shown.series);
    sort_by_name(result.categories);
    sort_by_name(result.tags);
    return result;
}

store::PublicStore::Parts parts_beside(const DeskExchange& exchange, const model::Site& site,
                                       const store::EditablePost& stored,
                                       const model::Post& shown) {
    if (!shown.series) {
        return {};
    }
    const model::SeriesPart& part = *shown.series;
    const auto find = [&](std::uint32_t place) {
        return exchange.services.reader.store.find_parts_beside(site.id, part.series, place);
    };
    store::PublicStore::Parts parts = find(part.place);
    if (!stored.series) {
        return parts;
    }
    // Readers may still see it at another place: it is no neighbour of itself.
    if (parts.previous && parts.previous->id == shown.id) {
        parts.previous = find(stored.series->place).previous;
    }
    if (parts.next && parts.next->id == shown.id) {
        parts.next = find(stored.series->place).next;
    }
    return parts;
}

}  // namespace budkavle::app
