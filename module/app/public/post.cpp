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

xml::LinkView neighbour_link(const Exchange& exchange, const model::PostLink& post) {
    xml::LinkView link;
    link.href = post_path(exchange.services, exchange.site(), post);
    link.text = post_label(exchange.services, exchange.site(), post);
    link.language = post.language;
    return link;
}

}  // namespace

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
    if (span) {
        const StageTimer timer(exchange.times.sql);
        post = services.store.find_post(exchange.site().id, *span, captures.slug);
        if (post) {
            neighbours = services.store.find_neighbours(exchange.site().id, *post);
        }
    }
    if (!post) {
        throw NotFound{};
    }
    exchange.is_made_of({neighbours.older ? neighbours.older->published : model::kFarPast,
                         neighbours.newer ? neighbours.newer->published + std::chrono::seconds(1)
                                          : model::kFarFuture});
    xml::PageView page = single_page(exchange, xml::PageKind::post, *post);
    if (neighbours.newer) {
        page.newer = neighbour_link(exchange, *neighbours.newer);
    }
    if (neighbours.older) {
        page.older = neighbour_link(exchange, *neighbours.older);
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
