// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The settings of a site as whoever manages it gives them, in texts, and the step from there to a
// site that can be stored. Layer app (writing): the command line and the desk share it. Thread
// promise: pure functions.
//
//   const std::vector<SiteFieldError> errors = apply_site_fields(fields, site);
//   if (errors.empty()) store.change_site(site, who);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/site.hpp"

namespace budkavle::app {

/// Longest accepted texts, in bytes of UTF-8.
inline constexpr std::size_t kSiteNameLimitBytes = 200;
inline constexpr std::size_t kSiteTextLimitBytes = 500;  ///< a tagline, an address
inline constexpr std::size_t kBannerLimitBytes = 600;
inline constexpr unsigned kMostPostsPerPage = 50;

/// None: nothing said, so the site keeps what it has. An empty text clears the field.
struct SiteFields {
    std::optional<std::string> name;
    std::optional<std::string> organisation;
    std::optional<std::string> organisation_url;
    std::optional<std::string> tagline;
    std::optional<std::string> page_owner;
    std::optional<std::string> responsible_publisher;
    std::optional<std::string> contact_url;
    std::optional<std::string> accent_light;
    std::optional<std::string> accent_dark;
    std::optional<std::string> posts_per_page;
    std::optional<std::string> banner_level;
    std::optional<std::string> banner;  ///< the text; empty takes the banner away
    std::optional<std::string> banner_href;
    std::optional<std::string> banner_href_text;
};

/// What is wrong with one field.
struct SiteFieldError {
    std::string field;  ///< as the command line writes it after "--": "organisation-url"
    std::string what;   ///< in English, for the command line
    std::string code;   ///< which fault: names its words on the desk
    std::string value;  ///< what those words speak of; may be empty
};

/// Sets what is given and right into `site`; returns all that is wrong, each field once. A banner
/// with a text and no level said is information.
[[nodiscard]] std::vector<SiteFieldError> apply_site_fields(const SiteFields& fields,
                                                            model::Site& site);

}  // namespace budkavle::app
