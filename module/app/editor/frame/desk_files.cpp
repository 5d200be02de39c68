// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/desk_files.hpp"

#include "app/editor/frame/surface_files.hpp"
#include "app/error_gate.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

namespace {

struct DeskFile {
    SiteAssets::Asset asset;
    std::string_view media_type;
};

DeskFile find_file(const DeskExchange& exchange, std::string_view name) {
    constexpr std::string_view kCss = "text/css; charset=utf-8";
    const SurfaceFiles& surface = exchange.services.surface;
    if (name == SiteAssets::kDeskStylesheetName) {
        return {exchange.services.reader.assets.desk_stylesheet(), kCss};
    }
    if (name == SiteAssets::kIconName) {
        return {exchange.services.reader.assets.icon({}), "image/svg+xml"};
    }
    if (name == SurfaceFiles::kScriptName && surface.are_there()) {
        return {surface.script(), "text/javascript; charset=utf-8"};
    }
    if (name == SurfaceFiles::kStylesheetName && surface.are_there()) {
        return {surface.stylesheet(), kCss};
    }
    throw NotFound{};
}

std::string address(const DeskExchange& exchange, std::string_view name) {
    return "/admin/asset/" + find_file(exchange, name).asset.hash + "/" + std::string(name);
}

}  // namespace

void add_desk_files(const DeskExchange& exchange, xml::DeskView& view) {
    view.stylesheet_href = address(exchange, SiteAssets::kDeskStylesheetName);
    view.icon_href = address(exchange, SiteAssets::kIconName);
}

void add_editor_surface(const DeskExchange& exchange, xml::DeskView& view) {
    if (exchange.services.surface.are_there()) {
        view.script_href = address(exchange, SurfaceFiles::kScriptName);
        view.editor_stylesheet_href = address(exchange, SurfaceFiles::kStylesheetName);
    }
}

http::Response show_desk_file(const DeskExchange& exchange) {
    const DeskFile file = find_file(exchange, exchange.captures.file);
    return file.asset.hash == exchange.captures.hash
               ? immutable_response(file.asset.bytes, file.media_type)
               : bytes_response(*file.asset.bytes, file.media_type);
}

}  // namespace budkavle::app
