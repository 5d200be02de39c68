// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The settings of a site as options: the same for `site add` and `site set`. Layer cli.
// Thread promise: one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "model/site.hpp"

namespace budkavle::cli {

/// None: not given, so the default or the stored value stands.
struct SiteOptions {
    std::string slug;
    std::optional<std::string> name;
    std::optional<std::string> organisation;
    std::optional<std::string> organisation_url;
    std::optional<std::string> base_url;
    bool is_for_any_host = false;
    std::optional<std::string> language;
    std::optional<std::string> tagline;
    std::optional<std::string> theme;
    std::optional<std::string> accent_light;
    std::optional<std::string> accent_dark;
    std::optional<unsigned> posts_per_page;
    std::optional<std::string> date_place;
    std::optional<std::string> date_weekday;
    std::optional<std::string> date_den;
    std::optional<std::string> date_capital;
    std::optional<std::string> list_form;
    std::optional<std::string> page_owner;
    std::optional<std::string> responsible_publisher;
    std::optional<std::string> contact_url;
    std::optional<std::string> banner;
    std::optional<std::string> banner_level;
    std::optional<std::string> banner_href;
    std::optional<std::string> banner_href_text;
};

/// Declares them all; `options` must live until the command has run.
void declare_site_options(Arguments& arguments, SiteOptions& options);

/// Sets what is given into `site`; returns all that is wrong, one sentence each, naming the option.
/// `themes_folder` is where a theme must be found.
[[nodiscard]] std::vector<std::string> apply_site_options(const SiteOptions& options,
                                                          const std::string& themes_folder,
                                                          model::Site& site);

/// The sentences as one Refusal's text.
[[nodiscard]] std::string refusal_text(const std::string& what,
                                       const std::vector<std::string>& errors);

}  // namespace budkavle::cli
