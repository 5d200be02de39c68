// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/site_assets.hpp"

#include "base/stage_times.hpp"
#include "http/validators.hpp"
#include "xml/page_document.hpp"

namespace budkavle::app {

/// The entity tag without quotes and length: bytes that differ have addresses that differ.
std::string SiteAssets::address_hash(const std::string& bytes) {
    constexpr std::size_t kHexDigits = 16;
    return http::make_etag(bytes).substr(1, kHexDigits);
}

/// The asset that is kept, if it was made of the same; else what `make` returns, kept from now on.
template <class Make>
SiteAssets::Asset SiteAssets::keep(const Key& key, const std::string& made_of,
                                   const Make& make) const {
    {
        const std::lock_guard lock(mutex_);
        const auto kept = kept_.find(key);
        if (kept != kept_.end() && kept->second.made_of == made_of) {
            return kept->second.asset;
        }
    }
    auto bytes = std::make_shared<const std::string>(make());
    Asset asset{bytes, address_hash(*bytes)};
    const std::lock_guard lock(mutex_);
    kept_[key] = {asset, made_of};
    return asset;
}

SiteAssets::Asset SiteAssets::stylesheet(const model::Site& site) const {
    const std::string made_of = std::to_string(sheets_.generation()) + ' ' + site.theme + ' ' +
                                site.accent_light + ' ' + site.accent_dark;
    return keep({site.id, kStylesheetName}, made_of, [&] {
        xml::SiteView colours;
        colours.accent_light = site.accent_light;
        colours.accent_dark = site.accent_dark;
        StageTimes times;
        return sheets_.asset(site.theme, std::string(kStylesheetName)) +
               sheets_.render(xml::make_colours(colours),
                              {.theme = site.theme, .sheet = "asset/colours"}, times);
    });
}

SiteAssets::Asset SiteAssets::desk_stylesheet() const {
    return keep({{}, kDeskStylesheetName}, std::to_string(sheets_.generation()), [&] {
        return sheets_.asset({}, std::string(kStylesheetName)) +
               sheets_.asset({}, std::string(kDeskStylesheetName));
    });
}

SiteAssets::Asset SiteAssets::icon(const model::Site& site) const {
    return keep({site.id, kIconName}, std::to_string(sheets_.generation()) + ' ' + site.theme,
                [&] { return sheets_.asset(site.theme, std::string(kIconName)); });
}

}  // namespace budkavle::app
