// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "app/public/handlers.hpp"
#include "app/route.hpp"

namespace budkavle::app {

namespace {

using enum Keeping;
using enum RouteName;
using enum RouteScope;

// The first row that fits answers, so literal rows stand before {slug}. Every row takes GET and
// HEAD.
constexpr std::array kReaderRoutes{
    Route{front, site, kept, "/", show_front},
    Route{older, site, kept, "/aldre/{id}/", show_older},
    Route{archive, site, kept, "/arkiv/", show_archive},
    Route{year, site, kept, "/{year}/", show_year},
    Route{month, site, kept, "/{year}/{month}/", show_month},
    Route{day, site, kept, "/{year}/{month}/{day}/", show_day},
    Route{post, site, kept, "/{year}/{month}/{day}/{slug}/", show_post},
    Route{category, site, kept, "/kategori/{slug}/", show_category},
    Route{category_older, site, kept, "/kategori/{slug}/aldre/{id}/", show_category_older},
    Route{category_feed, site, kept, "/kategori/{slug}/rss.xml", show_category_feed},
    Route{tag, site, kept, "/etikett/{slug}/", show_tag},
    Route{tag_older, site, kept, "/etikett/{slug}/aldre/{id}/", show_tag_older},
    Route{tag_feed, site, kept, "/etikett/{slug}/rss.xml", show_tag_feed},
    Route{series, site, kept, "/serie/{slug}/", show_series},
    Route{series_after, site, kept, "/serie/{slug}/efter/{id}/", show_series_after},
    Route{series_feed, site, kept, "/serie/{slug}/rss.xml", show_series_feed},
    Route{feed, site, kept, "/rss.xml", show_feed},
    Route{sitemap, site, kept, "/sitemap.xml", show_sitemap},
    Route{year_sitemap, site, kept, "/{year}/sitemap.xml", show_year_sitemap},
    Route{media, site, made_each_time, "/media/{hash}/{file}", show_media},
    Route{asset, site, kept, "/asset/{hash}/{file}", show_asset},
    Route{static_page, site, kept, "/{slug}/", show_static_page},
    Route{robots, host, made_each_time, "/robots.txt", show_robots},
    Route{asset, host, made_each_time, "/asset/{hash}/{file}", show_asset},
    Route{directory, host, made_each_time, "/", show_directory},
};

}  // namespace

std::span<const Route> reader_routes() noexcept {
    return kReaderRoutes;
}

}  // namespace budkavle::app
