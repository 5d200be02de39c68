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

model::Category find_category(const Exchange& exchange) {
    const StageTimer timer(exchange.times.sql);
    auto category =
        exchange.services.store.find_category(exchange.site().id, exchange.captures.slug);
    if (!category) {
        throw NotFound{};
    }
    return std::move(*category);
}

http::Response category_page(const Exchange& exchange, const model::Category& category,
                             const std::vector<model::Post>& posts, xml::PageView page) {
    const model::Site& site = exchange.site();
    page.heading = category.name;
    page.description = category.description;
    if (const auto last = fill_listing(exchange, posts, site.posts_per_page, page)) {
        page.older = xml::LinkView{
            .href = site.path_prefix +
                    url_for(RouteName::category_older, {.id = last->value, .slug = category.slug})};
    }
    page.feeds.push_back(
        {.href = site.path_prefix + url_for(RouteName::category_feed, {.slug = category.slug}),
         .text = category.name});
    return page_response(exchange, page);
}

}  // namespace

http::Response show_category(const Exchange& exchange) {
    const model::Category category = find_category(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.newest_posts_in_category(
            exchange.site().id, category.id, one_more_than_a_page(exchange.site()));
    }();
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(listed_span(posts, one_more_than_a_page(exchange.site())));
    xml::PageView page = start_page(exchange, xml::PageKind::category);
    page.title = category.name;
    return category_page(exchange, category, posts, std::move(page));
}

http::Response show_category_older(const Exchange& exchange) {
    const model::Category category = find_category(exchange);
    const model::PostLink place = find_place(exchange);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.category_posts_older_than(
            exchange.site().id, category.id, place, one_more_than_a_page(exchange.site()));
    }();
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(listed_span(posts, one_more_than_a_page(exchange.site()),
                                    place.published + std::chrono::seconds(1)));
    xml::PageView page = start_page(exchange, xml::PageKind::category);
    // Unique within the site: the category's own page has the bare name.
    page.title =
        category.name + ": " + post_label(exchange.services, exchange.site(), posts.front());
    page.newer = xml::LinkView{.href = exchange.site().path_prefix +
                                       url_for(RouteName::category, {.slug = category.slug})};
    return category_page(exchange, category, posts, std::move(page));
}

}  // namespace budkavle::app
