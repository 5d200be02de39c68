// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/surface_files.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include "base/log.hpp"

namespace budkavle::app {

namespace {

SiteAssets::Asset read_asset(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream || bytes.empty()) {
        log::write(log::Channel::app, log::Level::warning,
                   "editors write in a text area: a file of the editing surface is not there",
                   {{"file", file}});
        return {};
    }
    std::string hash = SiteAssets::address_hash(bytes);
    return {std::make_shared<const std::string>(std::move(bytes)), std::move(hash)};
}

}  // namespace

SurfaceFiles::SurfaceFiles(const std::string& folder)
    : script_(read_asset(folder + "/desk.js")), stylesheet_(read_asset(folder + "/desk.css")) {
}

bool SurfaceFiles::are_there() const noexcept {
    return script_.bytes != nullptr && stylesheet_.bytes != nullptr;
}

}  // namespace budkavle::app
