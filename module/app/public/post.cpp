// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/calendar.hpp"
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/single_page.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

namespace {

/// From the older neighbour to the newer.
model::TimeSpan span_between(const store::PublicStore::Neighbours& neighbours) {
    return {neighbours.older ? neighbours.older->published : model::kFarPast,
            neighbours.newer ? neighbours.newer->published + std::chrono::seconds(1)
                             : model::kFarFuture};
}

}  // namespace

void add_parts_beside(const Services& services, const model::Site& site,
                      const store::PublicStore::Parts& parts, xml::PageView& page) {
    std::optional<xml::SeriesView>& series = page.posts.front().series;
    if (!series) {
        return;
    }
    if (parts.previous) {
        series->previous = neighbour_link(services, site, *parts.previous);
    }
    if (parts.next) {
        series->next = neighbour_link(services, site, *parts.next);
    }
}

xml::PageView single_page(const Exchange& exchange, xml::PageKind kind, const model::Post& post) {
    xml::PageView page = start_page(exchange, kind);
    page.posts.push_back(post_view(exchange.services, exchange.site(), post, BodyPart::whole));
    page.title = page.posts.front().label;
    page.description = page.posts.front().summary;
    if (text::find_language(post.language)) {
        page.language = post.language;
    }
    return page;
}

http::Response show_post(const Exchange& exchange) {
    const Services& services = exchange.services;
    const RouteCaptures& captures = exchange.captures;
    const auto span = day_span(services.dates, captures.year, captures.month, captures.day);
    std::optional<model::Post> post;
    store::PublicStore::Neighbours neighbours;
    store::PublicStore::Parts parts;
    if (span) {
        const StageTimer timer(exchange.times.sql);
        post = services.store.find_post(exchange.site().id, *span, captures.slug);
        if (post) {
            neighbours = services.store.find_neighbours(exchange.site().id, *post);
        }
        if (post && post->series) {
            parts = services.store.find_parts_beside(exchange.site().id, post->series->series,
                                                     post->series->place);
        }
    }
    if (!post) {
        throw NotFound{};
    }
    exchange.is_made_of(post->series ? model::kWholeTime : span_between(neighbours));
    xml::PageView page = single_page(exchange, xml::PageKind::post, *post);
    add_parts_beside(exchange.services, exchange.site(), parts, page);
    if (neighbours.newer) {
        page.newer = neighbour_link(services, exchange.site(), *neighbours.newer);
    }
    if (neighbours.older) {
        page.older = neighbour_link(services, exchange.site(), *neighbours.older);
    }
    return page_response(exchange, page);
}

http::Response show_static_page(const Exchange& exchange) {
    const auto found = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.find_page(exchange.site().id, exchange.captures.slug);
    }();
    if (!found) {
        throw NotFound{};
    }
    exchange.is_made_of({});
    return page_response(exchange, single_page(exchange, xml::PageKind::static_page, *found));
}

}  // namespace budkavle::app
