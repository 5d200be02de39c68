// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Bytes at addresses that change with them: pictures and style sheets.
#include <array>
#include <charconv>
#include <memory>

#include "app/error_gate.hpp"
#include "app/public/handlers.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kCss = "text/css; charset=utf-8";
constexpr std::string_view kSvg = "image/svg+xml";

struct ExtensionType {
    std::string_view extension;
    std::string_view media_type;
};
constexpr std::array kPictureTypes{ExtensionType{".webp", "image/webp"},
                                   ExtensionType{".jpg", "image/jpeg"},
                                   ExtensionType{".png", "image/png"}};

struct PictureFile {
    unsigned width = 0;
    std::string_view media_type;
};

/// "norrsken-960.webp" -> 960, image/webp. The name is for people; hash, width and type find the
/// bytes.
std::optional<PictureFile> parse_picture_file(std::string_view file) {
    for (const ExtensionType& type : kPictureTypes) {
        if (!file.ends_with(type.extension)) {
            continue;
        }
        file.remove_suffix(type.extension.size());
        const std::size_t dash = file.rfind('-');
        if (dash == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view digits = file.substr(dash + 1);
        PictureFile picture{0, type.media_type};
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), picture.width);
        if (error != std::errc{} || end != digits.data() + digits.size()) {
            return std::nullopt;
        }
        return picture;
    }
    return std::nullopt;
}

}  // namespace

http::Response show_media(const Exchange& exchange) {
    const auto picture = parse_picture_file(exchange.captures.file);
    if (!picture) {
        throw NotFound{};
    }
    auto bytes = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.find_rendition(exchange.captures.hash, picture->width,
                                                      picture->media_type);
    }();
    if (!bytes) {
        throw NotFound{};
    }
    http::Response response = immutable_response(
        std::make_shared<const std::string>(std::move(*bytes)), picture->media_type);
    // Feed readers show our pictures in pages of their own.
    response.headers.add("Cross-Origin-Resource-Policy", "cross-origin");
    return response;
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
