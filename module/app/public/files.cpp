// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Bytes at addresses that change with them: pictures, documents and style sheets.
#include <utility>

#include "app/error_gate.hpp"
#include "app/public/handlers.hpp"
#include "app/public/media_file.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kCss = "text/css; charset=utf-8";
constexpr std::string_view kSvg = "image/svg+xml";

}  // namespace

http::Response show_media(const Exchange& exchange) {
    const auto file = MediaFile::parse(exchange.captures.file);
    if (!file) {
        throw NotFound{};
    }
    auto bytes = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.find_rendition(exchange.captures.hash, file->width,
                                                      file->media_type);
    }();
    if (!bytes) {
        throw NotFound{};
    }
    return media_response(std::move(*bytes), *file);
}

http::Response show_asset(const Exchange& exchange) {
    const SiteAssets& assets = exchange.services.assets;
    const model::Site site = exchange.frame ? exchange.site() : model::Site{};
    exchange.is_made_of({});
    const bool is_icon = exchange.captures.file == SiteAssets::kIconName;
    if (!is_icon && exchange.captures.file != SiteAssets::kStylesheetName) {
        throw NotFound{};
    }
    const SiteAssets::Asset asset = is_icon ? assets.icon(site) : assets.stylesheet(site);
    const std::string_view media_type = is_icon ? kSvg : kCss;
    if (asset.hash != exchange.captures.hash) {
        // A page from before a change asks for the old look: it gets the new one, for now only.
        exchange.is_not_for_others();  // the right hash is one, wrong ones are without number
        return bytes_response(*asset.bytes, media_type);
    }
    return immutable_response(asset.bytes, media_type);
}

}  // namespace budkavle::app
