// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "app/editor/handlers.hpp"
#include "app/public/handlers.hpp"
#include "app/route.hpp"

namespace budkavle::app {

namespace {

using enum RouteName;
using enum RouteScope;

// The first row that fits answers, so literal rows stand before {slug}. Every row takes GET and
// HEAD.
constexpr std::array kReaderRoutes{
    Route{front, site, "/", show_front},
    Route{older, site, "/aldre/{id}/", show_older},
    Route{archive, site, "/arkiv/", show_archive},
    Route{year, site, "/{year}/", show_year},
    Route{month, site, "/{year}/{month}/", show_month},
    Route{day, site, "/{year}/{month}/{day}/", show_day},
    Route{post, site, "/{year}/{month}/{day}/{slug}/", show_post},
    Route{category, site, "/kategori/{slug}/", show_category},
    Route{category_older, site, "/kategori/{slug}/aldre/{id}/", show_category_older},
    Route{category_feed, site, "/kategori/{slug}/rss.xml", show_category_feed},
    Route{feed, site, "/rss.xml", show_feed},
    Route{sitemap, site, "/sitemap.xml", show_sitemap},
    Route{media, site, "/media/{hash}/{file}", show_media},
    Route{asset, site, "/asset/{hash}/{file}", show_asset},
    Route{static_page, site, "/{slug}/", show_static_page},
    Route{robots, host, "/robots.txt", show_robots},
    Route{asset, host, "/asset/{hash}/{file}", show_asset},
    Route{directory, host, "/", show_directory},
};

constexpr std::array kEditorRoutes{
    Route{sign_in, host, "/admin/", show_sign_in},
    Route{asset, host, "/asset/{hash}/{file}", show_asset},
};

}  // namespace

std::span<const Route> reader_routes() noexcept {
    return kReaderRoutes;
}
std::span<const Route> editor_routes() noexcept {
    return kEditorRoutes;
}

}  // namespace budkavle::app
