// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The working copy as readers will see it: the same view, the same sheets, the site's theme.
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/posts/edit_page.hpp"
#include "app/editor/posts/own_post.hpp"
#include "app/editor/posts/preview_post.hpp"
#include "app/editor/posts/working_text.hpp"
#include "app/error_gate.hpp"
#include "app/public/media_file.hpp"
#include "app/public/single_page.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

namespace {

/// Only a page of the desk may show it in a frame.
constexpr std::string_view kFramedPolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'";

}  // namespace

http::Response preview_response(const DeskExchange& exchange, const model::Site& site,
                                const store::EditablePost& post) {
    const Services& reader = exchange.services.reader;
    const SiteFramePtr frame = reader.sites.find_by_slug(site.slug);
    if (!frame) {
        throw NotFound{};
    }
    const RouteCaptures none;
    const Exchange as_reader{exchange.request, none,         reader, frame, "/",
                             exchange.times,   exchange.view};
    const model::Post shown = as_published(exchange, site, post);
    xml::PageView page = single_page(
        as_reader,
        shown.kind == model::PostKind::page ? xml::PageKind::static_page : xml::PageKind::post,
        shown);
    add_parts_beside(reader, site, parts_beside(exchange, site, post, shown), page);
    page.is_indexable = false;
    http::Response response =
        unkept_page_response(reader, site.theme, page, http::Status::ok, exchange.times);
    response.headers.add("Content-Security-Policy", kFramedPolicy);
    return response;
}

http::Response show_preview_page(const DeskExchange& exchange) {
    return preview_response(exchange, *exchange.site, load_own_post(exchange));
}

http::Response show_desk_media(const DeskExchange& exchange) {
    const auto picture = MediaFile::parse(exchange.captures.file);
    const auto media =
        exchange.services.store.find_media_by_hash(exchange.site->id, exchange.captures.hash);
    if (!picture || !media) {
        throw NotFound{};
    }
    auto bytes = exchange.services.reader.store.find_rendition(exchange.captures.hash,
                                                               picture->width, picture->media_type);
    if (!bytes) {
        throw NotFound{};
    }
    return media_response(std::move(*bytes), *picture);
}

}  // namespace budkavle::app
