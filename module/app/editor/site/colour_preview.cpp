// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/site/colour_preview.hpp"

#include <array>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/public/listing.hpp"
#include "app/responses.hpp"
#include "app/writing/colour_contrast.hpp"
#include "http/percent.hpp"
#include "http/query_fields.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kLight = "ljus";
constexpr std::string_view kDark = "mork";
constexpr std::string_view kScheme = "lage";  ///< kLight or kDark; none: as the browser asks
constexpr std::size_t kPostsShown = 2;
// Only a page of the desk may show it, and nobody acts on anything in it.
constexpr std::string_view kFramedPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'";

std::string query_of(const model::Site& site, std::string_view scheme) {
    std::string query = "?";
    query.append(kLight).append("=").append(http::encode_percent(site.accent_light));
    query.append("&").append(kDark).append("=").append(http::encode_percent(site.accent_dark));
    if (!scheme.empty()) {
        query.append("&").append(kScheme).append("=").append(scheme);
    }
    return query;
}

/// The scheme that the query names, if it is one.
std::string_view asked_scheme(const DeskExchange& exchange) {
    const auto fields = http::parse_query(exchange.request.query);
    const auto name = fields ? fields->find(kScheme) : std::nullopt;
    return name == kDark ? kDark : name == kLight ? kLight : std::string_view{};
}

/// The rules as a browser takes them that asks for that scheme: not every browser hands its own
/// frames another one, and the desk itself may be in the dark.
std::string in_scheme(std::string rules, std::string_view scheme) {
    constexpr std::array<std::string_view, 2> kQueries{"(prefers-color-scheme: dark)",
                                                       "(prefers-color-scheme:dark)"};
    const std::string_view answer = scheme == kDark ? "(min-width:0)" : "(max-width:0)";
    for (const std::string_view query : kQueries) {
        for (std::size_t at = rules.find(query); at != std::string::npos;
             at = rules.find(query, at + answer.size())) {
            rules.replace(at, query.size(), answer);
        }
    }
    return rules + (scheme == kDark ? ":root{color-scheme:dark}" : ":root{color-scheme:light}");
}

/// The site with the accents of the query: nothing but "#rrggbb" gets into a stylesheet.
model::Site site_in_colours(const DeskExchange& exchange) {
    const auto fields = http::parse_query(exchange.request.query);
    const auto light = fields ? fields->find(kLight) : std::nullopt;
    const auto dark = fields ? fields->find(kDark) : std::nullopt;
    const auto light_colour = light ? parse_colour(*light) : std::nullopt;
    const auto dark_colour = dark ? parse_colour(*dark) : std::nullopt;
    if (!light_colour || !dark_colour) {
        throw NotFound{};
    }
    model::Site site = *exchange.site;
    site.accent_light = to_text(*light_colour);
    site.accent_dark = to_text(*dark_colour);
    return site;
}

}  // namespace

std::string colour_preview_href(const DeskExchange& exchange, Scheme scheme) {
    model::Site site = *exchange.site;
    if (const auto light = parse_colour(exchange.field("accent-light"))) {
        site.accent_light = to_text(*light);
    }
    if (const auto dark = parse_colour(exchange.field("accent-dark"))) {
        site.accent_dark = to_text(*dark);
    }
    return exchange.site_href("installningar/prov/") +
           query_of(site, scheme == Scheme::dark ? kDark : kLight);
}

http::Response show_colour_preview(const DeskExchange& exchange) {
    const model::Site site = site_in_colours(exchange);
    const Services& reader = exchange.services.reader;
    const SiteFramePtr frame = reader.sites.find_by_slug(site.slug);
    if (!frame) {
        throw NotFound{};
    }
    const RouteCaptures none;
    const Exchange as_reader{exchange.request, none,         reader, frame, "/",
                             exchange.times,   exchange.view};
    xml::PageView page = start_page(as_reader, xml::PageKind::front);
    (void)fill_listing(as_reader, reader.store.newest_posts(site.id, kPostsShown), kPostsShown,
                       page);
    page.is_indexable = false;
    page.site->stylesheet_href =
        exchange.site_href("installningar/prov/site.css") + query_of(site, asked_scheme(exchange));
    http::Response response =
        unkept_page_response(reader, site.theme, page, http::Status::ok, exchange.times);
    response.headers.add("Content-Security-Policy", kFramedPolicy);
    return response;
}

http::Response show_colour_stylesheet(const DeskExchange& exchange) {
    model::Site site = site_in_colours(exchange);
    site.id = {};  // what is kept for readers stays
    const auto sheet = exchange.services.reader.assets.stylesheet(site);
    const std::string_view scheme = asked_scheme(exchange);
    return bytes_response(scheme.empty() ? *sheet.bytes : in_scheme(*sheet.bytes, scheme),
                          "text/css; charset=utf-8");
}

}  // namespace budkavle::app
