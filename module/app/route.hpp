// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One row per address of the product: how it looks, which methods it takes, who answers.
// Layer app. Thread promise: immutable.
//
// A pattern is made of literal text and of captures in braces, each of one kind:
//   {year} 4 digits   {month} 01-12   {day} 01-31   {id} a number   {slug} model::Slug   {hash} hex
//   {file} one name
//   "/{year}/{month}/{day}/{slug}/"
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::app {

struct Exchange;

/// What the pattern's captures caught, checked for form: a handler gets numbers, not text.
struct RouteCaptures {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::uint64_t id = 0;
    std::string slug;
    std::string hash;
    std::string file;
};

/// Reads checked captures, asks a store, builds a view, answers. Throws what store, xml and render
/// throw: the error gate turns it into a page.
using RouteHandler = http::Response (*)(const Exchange&);

enum class RouteName {
    front,
    older,
    year,
    month,
    day,
    post,
    archive,
    category,
    category_older,
    tag,
    tag_older,
    series,
    series_after,
    feed,
    category_feed,
    tag_feed,
    series_feed,
    sitemap,
    year_sitemap,
    robots,
    media,
    asset,
    static_page,
    directory
};

/// Whose address it is: of one site, below its path prefix, or of the host, whichever sites it has.
enum class RouteScope { site, host };

/// Whether what answers an address may be kept for others: only what every reader gets alike, and
/// what is made of nothing but the site and its posts.
enum class Keeping { kept, made_each_time };

struct Route {
    RouteName name;
    RouteScope scope;
    Keeping keeping;
    std::string_view pattern;
    RouteHandler handler;
};

/// The reader's addresses. The editors' desk has a table of its own (editor/frame/desk_route.hpp).
[[nodiscard]] std::span<const Route> reader_routes() noexcept;

}  // namespace budkavle::app
