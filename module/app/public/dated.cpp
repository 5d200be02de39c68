// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "app/calendar.hpp"
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kMonthPageLimit = 50;
// A year's index names each post while it can be looked over; a fuller year shows its months alone.
constexpr std::size_t kYearIndexLimit = 200;

text::Language site_language(const Exchange& exchange) {
    return language_or_swedish(exchange.site().language);
}

/// A page of all posts in `span`, up to a bound; beyond it the older ones follow at their own
/// address.
http::Response list_span(const Exchange& exchange, xml::PageKind kind, store::TimeSpan span,
                         std::string heading) {
    const model::Site& site = exchange.site();
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.posts_in(site.id, span, kMonthPageLimit + 1);
    }();
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(span);
    xml::PageView page = start_page(exchange, kind);
    page.heading = std::move(heading);
    page.title = page.heading;
    if (const auto last = fill_listing(exchange, posts, kMonthPageLimit, page)) {
        page.older = xml::LinkView{.href = site.path_prefix +
                                           url_for(RouteName::older, {.id = last->value})};
    }
    return page_response(exchange, page);
}

xml::YearView year_view(const Exchange& exchange, int year,
                        const std::vector<model::MonthCount>& months) {
    const std::string& prefix = exchange.site().path_prefix;
    xml::YearView view;
    std::uint64_t total = 0;
    for (const model::MonthCount& month : months) {
        if (month.year != year) {
            continue;
        }
        total += month.posts;
        xml::LinkView link;
        link.href = prefix + url_for(RouteName::month, {.year = year, .month = month.month});
        link.text = exchange.services.dates.month_name(month.month, site_language(exchange), true);
        link.count = month.posts;
        view.months.push_back(std::move(link));
    }
    view.year.href = prefix + url_for(RouteName::year, {.year = year});
    view.year.text = std::to_string(year);
    view.year.count = total;
    return view;
}

}  // namespace

http::Response show_day(const Exchange& exchange) {
    const RouteCaptures& captures = exchange.captures;
    const auto span =
        day_span(exchange.services.dates, captures.year, captures.month, captures.day);
    if (!span) {
        throw NotFound{};
    }
    return list_span(exchange, xml::PageKind::day, *span,
                     exchange.services.dates.long_date(
                         span->from, site_language(exchange),
                         {.has_weekday = true, .has_den = true, .is_capitalised = true}));
}

http::Response show_month(const Exchange& exchange) {
    const YearMonth month{exchange.captures.year, exchange.captures.month};
    return list_span(exchange, xml::PageKind::month, month_span(exchange.services.dates, month),
                     exchange.services.dates.month_and_year(month.year, month.month,
                                                            site_language(exchange), true));
}

http::Response show_year(const Exchange& exchange) {
    const Services& services = exchange.services;
    const int year = exchange.captures.year;
    const MonthList kept = months_of(exchange);
    const std::vector<model::MonthCount>& months = *kept;
    if (std::ranges::find(months, year, &model::MonthCount::year) == months.end()) {
        throw NotFound{};
    }
    const store::TimeSpan span = year_span(services.dates, year);
    const auto links = [&] {
        const StageTimer timer(exchange.times.sql);
        return services.store.post_links_in(exchange.site().id, span, kYearIndexLimit + 1);
    }();
    exchange.is_made_of(span);
    xml::PageView page = start_page(exchange, xml::PageKind::year);
    page.heading = std::to_string(year);
    page.title = page.heading;
    page.archive.push_back(year_view(exchange, year, months));
    if (links.size() <= kYearIndexLimit) {
        for (const model::PostLink& link : links) {
            page.posts.push_back(post_link_view(services, exchange.site(), link));
        }
    }
    return page_response(exchange, page);
}

http::Response show_archive(const Exchange& exchange) {
    const MonthList kept = months_of(exchange);
    const std::vector<model::MonthCount>& months = *kept;
    xml::PageView page = start_page(exchange, xml::PageKind::archive);
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (i == 0 || months[i].year != months[i - 1].year) {
            page.archive.push_back(year_view(exchange, months[i].year, months));
        }
    }
    return page_response(exchange, page);
}

}  // namespace budkavle::app
