// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The parts of a series in their order. A part's place says nothing of its time, so any post of the
// site may come onto these pages.
#include <limits>
#include <utility>

#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/public/subject_list.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

model::Series find_series(const Exchange& exchange) {
    const StageTimer timer(exchange.times.sql);
    auto series = exchange.services.store.find_series(exchange.site().id, exchange.captures.slug);
    if (!series) {
        throw NotFound{};
    }
    return std::move(*series);
}

/// The parts behind `place`; throws NotFound if there are none.
std::vector<model::Post> load_parts(const Exchange& exchange, const model::Series& series,
                                    std::uint32_t place) {
    const StageTimer timer(exchange.times.sql);
    auto posts = exchange.services.store.posts_in_series(exchange.site().id, series.id, place,
                                                         one_more_than_a_page(exchange.site()));
    if (posts.empty()) {
        throw NotFound{};
    }
    return posts;
}

http::Response series_page(const Exchange& exchange, const model::Series& series,
                           const std::vector<model::Post>& posts, xml::PageView page) {
    const model::Site& site = exchange.site();
    exchange.is_made_of(model::kWholeTime);
    page.heading = series.name;
    page.description = series.description;
    const bool has_more = fill_listing(exchange, posts, site.posts_per_page, page).has_value();
    if (const auto& last = page.posts.back().series; has_more && last) {
        page.older = xml::LinkView{
            .href = site.path_prefix +
                    url_for(RouteName::series_after, {.id = last->part, .slug = series.slug})};
    }
    page.feeds.push_back(
        {.href = site.path_prefix + url_for(RouteName::series_feed, {.slug = series.slug}),
         .text = series.name});
    return page_response(exchange, page);
}

}  // namespace

http::Response show_series(const Exchange& exchange) {
    const model::Series series = find_series(exchange);
    const std::vector<model::Post> posts = load_parts(exchange, series, 0);
    xml::PageView page = start_page(exchange, xml::PageKind::series);
    page.title = series.name;
    return series_page(exchange, series, posts, std::move(page));
}

http::Response show_series_after(const Exchange& exchange) {
    if (exchange.captures.id > std::numeric_limits<std::uint32_t>::max()) {
        throw NotFound{};
    }
    const model::Series series = find_series(exchange);
    const std::vector<model::Post> posts =
        load_parts(exchange, series, static_cast<std::uint32_t>(exchange.captures.id));
    xml::PageView page = start_page(exchange, xml::PageKind::series);
    // Unique within the site: the series' own page has the bare name.
    page.title = series.name + ": " + post_label(exchange.services, exchange.site(), posts.front());
    page.newer = xml::LinkView{.href = exchange.site().path_prefix +
                                       url_for(RouteName::series, {.slug = series.slug})};
    return series_page(exchange, series, posts, std::move(page));
}

}  // namespace budkavle::app
