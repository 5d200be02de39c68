// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The files that pages of a site refer to: its style sheet (the default look, the theme's additions
// and the site's own colours as one file) and its icon. Each is at an address that changes with its
// bytes, so that browsers may keep it for ever. Layer app. Thread promise: locks inside.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "model/site.hpp"
#include "render/stylesheet_set.hpp"

namespace budkavle::app {

class SiteAssets {
public:
    static constexpr std::string_view kStylesheetName = "site.css";
    static constexpr std::string_view kIconName = "icon.svg";

    explicit SiteAssets(const render::StylesheetSet& sheets) : sheets_(sheets) {}

    struct Asset {
        std::shared_ptr<const std::string> bytes;
        std::string hash;  ///< of the bytes: 16 hex digits
    };
    /// What stands in an address that changes with the bytes: 16 hex digits.
    [[nodiscard]] static std::string address_hash(const std::string& bytes);
    /// The style sheet of `site`; of the default look and colours for a default-made Site. Throws
    /// RenderError.
    [[nodiscard]] Asset stylesheet(const model::Site& site) const;
    /// The icon of the site's theme, else ours.
    [[nodiscard]] Asset icon(const model::Site& site) const;
    /// The style sheet of the editors' desk: the default look, and the desk's rules after it.
    [[nodiscard]] Asset desk_stylesheet() const;
    static constexpr std::string_view kDeskStylesheetName = "desk.css";

private:
    struct Kept {
        Asset asset;
        std::string made_of;
    };
    using Key =
        std::pair<model::SiteId, std::string_view>;  ///< the name is one of the constants above
    template <class Make>
    Asset keep(const Key& key, const std::string& made_of, const Make& make) const;

    const render::StylesheetSet& sheets_;
    mutable std::mutex mutex_;
    mutable std::map<Key, Kept> kept_;
};

}  // namespace budkavle::app
