// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The style sheet of each site: the default look, the theme's additions, the site's own colours, as
// one file at an address that changes with its bytes, so that browsers may keep it for ever. Layer
// app. Thread promise: locks inside.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "model/site.hpp"
#include "render/stylesheet_set.hpp"

namespace budkavle::app {

class SiteAssets {
public:
    static constexpr std::string_view kStylesheetName = "site.css";

    explicit SiteAssets(const render::StylesheetSet& sheets) : sheets_(sheets) {}

    struct Asset {
        std::shared_ptr<const std::string> bytes;
        std::string hash;  ///< of the bytes: 16 hex digits
    };
    /// The style sheet of `site`; of the default look and colours for a default-made Site. Throws
    /// RenderError.
    [[nodiscard]] Asset stylesheet(const model::Site& site) const;

private:
    struct Kept {
        Asset asset;
        std::string made_of;
    };
    const render::StylesheetSet& sheets_;
    mutable std::mutex mutex_;
    mutable std::map<model::SiteId, Kept> kept_;
};

}  // namespace budkavle::app
