// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A site: one blog or news column of a kommun, with its address and its look.
// Layer model. Thread promise: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/id.hpp"

namespace budkavle::model {

/// How a post's date is shown (DESIGN section 1: the three styles of blog).
struct DateStyle {
    enum class Place { under_heading, as_heading };
    Place place = Place::under_heading;
    bool has_weekday = true;     ///< "torsdag 26 november 2015" rather than "26 november 2015"
    bool has_den = true;         ///< "torsdag den 26 november 2015" (Swedish only)
    bool is_capitalised = true;  ///< "Torsdag …" rather than "torsdag …"
    bool operator==(const DateStyle&) const = default;
};

/// What a list of posts shows of each.
enum class ListForm { full, lead };

/// How grave a message on every page of a site is.
enum class BannerLevel { none, information, warning, crisis };

/// A message at the top of every page of a site. Without a level there is no text, and without an
/// address there are no words for a link.
struct Banner {
    BannerLevel level = BannerLevel::none;
    std::string text;       ///< one line, in the site's language
    std::string href;       ///< absolute, or "/2015/11/26/slug/" below the site; may be empty
    std::string href_text;  ///< the words of that link
    bool operator==(const Banner&) const = default;
};

/// "none", "information", "warning", "crisis".
[[nodiscard]] std::string_view to_text(BannerLevel level) noexcept;
[[nodiscard]] std::optional<BannerLevel> parse_banner_level(std::string_view text) noexcept;

struct Site {
    SiteId id;
    std::string slug;              ///< the site's name on the command line
    std::string name;              ///< "Kommunchefens blogg"
    std::string tagline;           ///< one sentence under the name; may be empty
    std::string organisation;      ///< "Norrsele kommun"
    std::string organisation_url;  ///< may be empty
    std::string language;          ///< BCP 47 tag of the interface and the default of posts: "sv"
    std::string base_url;          ///< "https://www.norrsele.se/kommunchefen": no slash at the end
    std::string host;              ///< the Host that it answers to, or empty: any host
    std::string path_prefix;       ///< "/kommunchefen", or empty for a site at the root of its host
    std::string theme;             ///< folder name of its theme; empty: the default look
    std::string accent_light = "#1d5b4f";  ///< "#rrggbb" on light paper, contrast checked when set
    std::string accent_dark = "#8fd0bf";   ///< "#rrggbb" on dark paper
    std::string page_owner;                ///< "kommunchefen": shown as Sidansvarig; may be empty
    std::string responsible_publisher;     ///< shown as Ansvarig utgivare only if not empty
    std::string contact_url;               ///< may be empty
    unsigned posts_per_page = 10;          ///< 1 to 50
    DateStyle date_style;
    ListForm list_form = ListForm::full;
    Banner banner;
    std::string gate_rules;  ///< what gate::parse_gate_rules() reads; readers' processes have none
    bool operator==(const Site&) const = default;
};

}  // namespace budkavle::model
