// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// sitemap.xml: the whole site, or the years that have one of their own.
#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "app/calendar.hpp"
#include "app/error_gate.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/public/sitemap_parts.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"
#include "xml/page_document.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kFileLimit = 50'000;  // sitemaps.org protocol: at most 50,000 URLs a file
constexpr std::size_t kSeriesLimit = 2'000;
constexpr std::uint64_t kUndividedPosts = 2'000;
constexpr std::string_view kSheet = "feed/sitemap";

void append(const Exchange& exchange, const std::vector<model::SitemapEntry>& entries,
            std::vector<xml::SitemapEntryView>& views) {
    const model::Site& site = exchange.site();
    for (const model::SitemapEntry& entry : entries) {
        model::PostLink link;
        link.slug = entry.slug;
        link.published = entry.published;
        const std::string path = post_path(exchange.services, site, link, entry.kind);
        views.push_back({.url = site.base_url + path.substr(site.path_prefix.size()),
                         .changed = to_rfc3339(entry.changed)});
    }
}

void append_series(const Exchange& exchange, std::vector<xml::SitemapEntryView>& views) {
    for (const std::string& slug :
         exchange.services.store.series_to_read(exchange.site().id, kSeriesLimit)) {
        views.push_back(
            {.url = exchange.site().base_url + url_for(RouteName::series, {.slug = slug}),
             .changed = {}});
    }
}

/// Front page, archive, static pages and series: they belong to no year.
std::vector<xml::SitemapEntryView> undated_entries(const Exchange& exchange) {
    const model::Site& site = exchange.site();
    std::vector<xml::SitemapEntryView> views;
    views.push_back({.url = site.base_url + url_for(RouteName::front), .changed = {}});
    views.push_back({.url = site.base_url + url_for(RouteName::archive), .changed = {}});
    const StageTimer timer(exchange.times.sql);
    append(exchange, exchange.services.store.sitemap_pages(site.id, kFileLimit / 2), views);
    append_series(exchange, views);
    return views;
}

http::Response sitemap_of(const Exchange& exchange, const model::TimeSpan& span,
                          std::vector<xml::SitemapEntryView> views) {
    // An old post can be the only one of a series.
    exchange.is_made_of(views.empty() ? span : model::kWholeTime);
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.sitemap_posts(exchange.site().id, span,
                                                     kFileLimit - views.size());
    }();
    append(exchange, posts, views);
    return document_response(exchange, std::string(kSheet), kXml,
                             [&views] { return xml::make_sitemap(views); });
}

}  // namespace

std::vector<int> sitemap_years(const MonthList& months) {
    std::uint64_t posts = 0;
    std::vector<int> years;
    for (const model::MonthCount& month : *months) {
        posts += month.posts;
        if (years.empty() || years.back() != month.year) {
            years.push_back(month.year);
        }
    }
    return posts > kUndividedPosts ? years : std::vector<int>{};
}

http::Response show_sitemap(const Exchange& exchange) {
    const std::vector<int> years = sitemap_years(months_of(exchange));
    if (years.empty()) {
        return sitemap_of(exchange, {model::kFarPast, model::kFarFuture},
                          undated_entries(exchange));
    }
    std::vector<std::string> parts;
    parts.reserve(years.size());
    for (const int year : years) {
        parts.push_back(exchange.site().base_url +
                        url_for(RouteName::year_sitemap, {.year = year}));
    }
    return document_response(exchange, std::string(kSheet), kXml,
                             [&parts] { return xml::make_sitemap_index(parts); });
}

/// The newest year's holds what belongs to no year as well.
http::Response show_year_sitemap(const Exchange& exchange) {
    const std::vector<int> years = sitemap_years(months_of(exchange));
    const int year = exchange.captures.year;
    if (std::ranges::find(years, year) == years.end()) {
        throw NotFound{};
    }
    model::TimeSpan span = year_span(exchange.services.dates, year);
    if (year != years.front()) {
        return sitemap_of(exchange, span, {});
    }
    span.to = model::kFarFuture;  // the first post of the next year takes its place
    return sitemap_of(exchange, span, undated_entries(exchange));
}

}  // namespace budkavle::app
