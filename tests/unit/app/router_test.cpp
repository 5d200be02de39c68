// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/router.hpp"

#include <gtest/gtest.h>

#include <set>

namespace budkavle::app {
namespace {

const Route* route_of(std::string_view path, RouteScope scope = RouteScope::site) {
    const auto match = find_route(reader_routes(), scope, path);
    return match ? match->route : nullptr;
}

TEST(Router, CatchesDateAndSlugOfAPost) {
    const auto match =
        find_route(reader_routes(), RouteScope::site, "/2015/11/26/en-dag-i-november/");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->route->name, RouteName::post);
    EXPECT_EQ(match->captures.year, 2015);
    EXPECT_EQ(match->captures.month, 11U);
    EXPECT_EQ(match->captures.day, 26U);
    EXPECT_EQ(match->captures.slug, "en-dag-i-november");
}

TEST(Router, TellsTheArchiveFromAStaticPage) {
    EXPECT_EQ(route_of("/arkiv/")->name, RouteName::archive);
    EXPECT_EQ(route_of("/om-bloggen/")->name, RouteName::static_page);
    EXPECT_EQ(route_of("/2015/")->name, RouteName::year);
}

TEST(Router, GivesEachThingOneAddressOnly) {
    EXPECT_EQ(route_of("/aldre/012/"), nullptr) << "a leading zero";
    EXPECT_EQ(route_of("/2015/1/"), nullptr) << "a month of one digit";
    EXPECT_EQ(route_of("/2015/13/"), nullptr);
    EXPECT_EQ(route_of("/0000/")->name, RouteName::static_page) << "no such year";
    EXPECT_EQ(route_of("/Om-Bloggen/"), nullptr) << "upper case";
    EXPECT_EQ(route_of("/om--bloggen/"), nullptr);
    EXPECT_EQ(route_of("/om-bloggen/x"), nullptr);
    EXPECT_EQ(route_of(""), nullptr);
}

TEST(Router, RefusesNumbersThatNoIdCanHave) {
    EXPECT_NE(route_of("/aldre/9223372036854775807/"), nullptr);
    EXPECT_EQ(route_of("/aldre/99999999999999999999/"), nullptr);
    EXPECT_EQ(route_of("/aldre/-1/"), nullptr);
    EXPECT_EQ(route_of("/aldre//"), nullptr);
}

TEST(Router, TakesOnlyHexAsAHashAndNoHiddenFile) {
    EXPECT_EQ(route_of("/media/0123abcd/norrsken-960.webp")->name, RouteName::media);
    EXPECT_EQ(route_of("/media/0123ABCD/norrsken-960.webp"), nullptr);
    EXPECT_EQ(route_of("/media/0123abcd/.htaccess"), nullptr);
}

TEST(Router, MakesTheAddressThatItReads) {
    const RouteCaptures captures{.year = 2015,
                                 .month = 3,
                                 .day = 9,
                                 .id = 7,
                                 .slug = "en-dag",
                                 .hash = "0af",
                                 .file = "site.css"};
    for (const Route& route : reader_routes()) {
        const std::string url = url_for(route.name, captures);
        const auto match = find_route(reader_routes(), route.scope, url);
        ASSERT_TRUE(match) << url;
        EXPECT_EQ(match->route->name, route.name) << url;
        EXPECT_EQ(url_for(match->route->name, match->captures), url);
    }
}

TEST(Router, NamesEveryRouteOnceInItsScope) {
    std::set<std::pair<RouteScope, RouteName>> names;
    for (const Route& route : reader_routes()) {
        EXPECT_TRUE(names.emplace(route.scope, route.name).second) << route.pattern;
    }
}

}  // namespace
}  // namespace budkavle::app
