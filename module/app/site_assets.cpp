// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/site_assets.hpp"

#include <utility>

#include "base/stage_times.hpp"
#include "http/validators.hpp"
#include "xml/page_document.hpp"

namespace budkavle::app {

namespace {

/// The entity tag without quotes and length: bytes that differ have addresses that differ.
std::string address_hash(const std::string& bytes) {
    constexpr std::size_t kHexDigits = 16;
    return http::make_etag(bytes).substr(1, kHexDigits);
}

}  // namespace

SiteAssets::Asset SiteAssets::stylesheet(const model::Site& site) const {
    const std::string made_of = std::to_string(sheets_.generation()) + ' ' + site.theme + ' ' +
                                site.accent_light + ' ' + site.accent_dark;
    {
        const std::lock_guard lock(mutex_);
        const auto kept = kept_.find(site.id);
        if (kept != kept_.end() && kept->second.made_of == made_of) {
            return kept->second.asset;
        }
    }
    xml::SiteView colours;
    colours.accent_light = site.accent_light;
    colours.accent_dark = site.accent_dark;
    StageTimes times;
    auto bytes =
        std::make_shared<std::string>(sheets_.asset(site.theme, std::string(kStylesheetName)));
    *bytes += sheets_.render(xml::make_colours(colours),
                             {.theme = site.theme, .sheet = "asset/colours"}, times);
    Asset asset{bytes, address_hash(*bytes)};
    const std::lock_guard lock(mutex_);
    kept_[site.id] = {asset, made_of};
    return asset;
}

}  // namespace budkavle::app
