// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/desk_files.hpp"

#include <algorithm>
#include <array>

#include "app/error_gate.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

namespace {

struct DeskFile {
    std::string_view name;
    std::string_view media_type;
};
constexpr std::array kFiles{
    DeskFile{SiteAssets::kDeskStylesheetName, "text/css; charset=utf-8"},
    DeskFile{SiteAssets::kEditorStylesheetName, "text/css; charset=utf-8"},
    DeskFile{SiteAssets::kEditorScriptName, "text/javascript; charset=utf-8"},
    DeskFile{SiteAssets::kIconName, "image/svg+xml"}};

SiteAssets::Asset asset(const DeskExchange& exchange, std::string_view name) {
    const SiteAssets& assets = exchange.services.reader.assets;
    if (name == SiteAssets::kDeskStylesheetName) {
        return assets.desk_stylesheet();
    }
    return name == SiteAssets::kIconName ? assets.icon({}) : assets.desk_file(name);
}

std::string address(const DeskExchange& exchange, std::string_view name) {
    return "/admin/asset/" + asset(exchange, name).hash + "/" + std::string(name);
}

}  // namespace

void add_desk_files(const DeskExchange& exchange, xml::DeskView& view) {
    view.stylesheet_href = address(exchange, SiteAssets::kDeskStylesheetName);
    view.icon_href = address(exchange, SiteAssets::kIconName);
}

void add_editor_surface(const DeskExchange& exchange, xml::DeskView& view) {
    view.script_href = address(exchange, SiteAssets::kEditorScriptName);
    view.editor_stylesheet_href = address(exchange, SiteAssets::kEditorStylesheetName);
}

http::Response show_desk_file(const DeskExchange& exchange) {
    const auto* const file =
        std::ranges::find(kFiles, exchange.captures.file, &DeskFile::name);
    if (file == kFiles.end()) {
        throw NotFound{};
    }
    const SiteAssets::Asset found = asset(exchange, file->name);
    return found.hash == exchange.captures.hash ? immutable_response(found.bytes, file->media_type)
                                                : bytes_response(*found.bytes, file->media_type);
}

}  // namespace budkavle::app
