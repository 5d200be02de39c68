// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

void link_older(const Exchange& exchange, std::optional<model::PostId> last, xml::PageView& page) {
    if (last) {
        page.older = xml::LinkView{.href = exchange.site().path_prefix +
                                           url_for(RouteName::older, {.id = last->value})};
    }
}

}  // namespace

http::Response show_front(const Exchange& exchange) {
    const model::Site& site = exchange.site();
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.newest_posts(site.id, one_more_than_a_page(site));
    }();
    exchange.is_made_of(listed_span(posts, one_more_than_a_page(site)));
    xml::PageView page = start_page(exchange, xml::PageKind::front);
    page.description = site.tagline;
    link_older(exchange, fill_listing(exchange, posts, site.posts_per_page, page), page);
    return page_response(exchange, page);
}

http::Response show_older(const Exchange& exchange) {
    const model::Site& site = exchange.site();
    const model::PostLink place = find_place(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.posts_older_than(site.id, place, one_more_than_a_page(site));
    }();
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(
        listed_span(posts, one_more_than_a_page(site), place.published + std::chrono::seconds(1)));
    xml::PageView page = start_page(exchange, xml::PageKind::older);
    link_older(exchange, fill_listing(exchange, posts, site.posts_per_page, page), page);
    page.newer = xml::LinkView{.href = page.site->home_href};
    // The date alone would give two pages of one busy day the same title.
    page.heading = post_label(exchange.services, site, posts.front());
    return page_response(exchange, page);
}

}  // namespace budkavle::app
