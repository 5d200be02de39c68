// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/colour_preview.hpp"

#include "app/editor/desk_responses.hpp"
#include "app/editor/handlers.hpp"
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
constexpr std::size_t kPostsShown = 2;
// Only a page of the desk may show it, and nobody acts on anything in it.
constexpr std::string_view kFramedPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'";

std::string query_of(const model::Site& site) {
    return std::string("?") + std::string(kLight) + "=" + http::encode_percent(site.accent_light) +
           "&" + std::string(kDark) + "=" + http::encode_percent(site.accent_dark);
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

std::string colour_preview_href(const DeskExchange& exchange) {
    model::Site site = *exchange.site;
    if (const auto light = parse_colour(exchange.field("accent-light"))) {
        site.accent_light = to_text(*light);
    }
    if (const auto dark = parse_colour(exchange.field("accent-dark"))) {
        site.accent_dark = to_text(*dark);
    }
    return exchange.site_href("installningar/prov/") + query_of(site);
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
    page.site->stylesheet_href = exchange.site_href("installningar/prov/site.css") + query_of(site);
    http::Response response =
        unkept_page_response(reader, site.theme, page, http::Status::ok, exchange.times);
    response.headers.add("Content-Security-Policy", kFramedPolicy);
    return response;
}

http::Response show_colour_stylesheet(const DeskExchange& exchange) {
    model::Site site = site_in_colours(exchange);
    site.id = {};  // what is kept for readers stays
    return bytes_response(*exchange.services.reader.assets.stylesheet(site).bytes,
                          "text/css; charset=utf-8");
}

}  // namespace budkavle::app
