// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The script of the surface that one writes on, and its style, as the build made them (xslt/desk).
// Without them one writes in a text area. Layer app (editor). Thread promise: immutable.
#pragma once

#include <string>
#include <string_view>

#include "app/site_assets.hpp"

namespace budkavle::app {

class SurfaceFiles {
public:
    static constexpr std::string_view kScriptName = "surface.js";
    static constexpr std::string_view kStylesheetName = "surface.css";

    /// Reads both from `folder`. What is not there is told in the log, once.
    explicit SurfaceFiles(const std::string& folder);

    /// True if both are there.
    [[nodiscard]] bool are_there() const noexcept;
    [[nodiscard]] const SiteAssets::Asset& script() const noexcept { return script_; }
    [[nodiscard]] const SiteAssets::Asset& stylesheet() const noexcept { return stylesheet_; }

private:
    SiteAssets::Asset script_;
    SiteAssets::Asset stylesheet_;
};

}  // namespace budkavle::app
