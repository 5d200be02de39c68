// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/site_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "app/writing/colour_contrast.hpp"
#include "base/utf8.hpp"
#include "text/slug_text.hpp"

namespace budkavle::app {

namespace {

/// Two digits, rounded down: a contrast that fails never looks as if it passed.
std::string ratio_text(double ratio) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", std::floor(ratio * 100) / 100);
    return text.data();
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [text](std::string_view start) { return text.starts_with(start); });
}

/// The steps of apply_site_fields(), with the errors gathered.
class SiteFieldSteps {
public:
    SiteFieldSteps(const SiteFields& fields, model::Site& site) : fields_(fields), site_(site) {}

    std::vector<SiteFieldError> apply_all() {
        apply_text("name", fields_.name, site_.name);
        apply_text("organisation", fields_.organisation, site_.organisation);
        apply_text("tagline", fields_.tagline, site_.tagline, kSiteTextLimitBytes);
        apply_text("page-owner", fields_.page_owner, site_.page_owner);
        apply_text("responsible-publisher", fields_.responsible_publisher,
                   site_.responsible_publisher);
        apply_address("organisation-url", fields_.organisation_url, {"https://", "http://"},
                      site_.organisation_url);
        apply_address("contact-url", fields_.contact_url, {"https://", "http://", "mailto:"},
                      site_.contact_url);
        apply_accent("accent-light", fields_.accent_light, find_light_accent_fault,
                     site_.accent_light);
        apply_accent("accent-dark", fields_.accent_dark, find_dark_accent_fault, site_.accent_dark);
        apply_posts_per_page();
        apply_banner();
        require("name", site_.name);
        require("organisation", site_.organisation);
        return std::move(errors_);
    }

private:
    [[nodiscard]] bool is_told(std::string_view field) const {
        return std::any_of(errors_.begin(), errors_.end(),
                           [field](const SiteFieldError& error) { return error.field == field; });
    }

    void refuse(std::string_view field, std::string what, std::string code,
                std::string value = {}) {
        if (!is_told(field)) {
            errors_.push_back(
                {std::string(field), std::move(what), std::move(code), std::move(value)});
        }
    }

    void require(std::string_view field, const std::string& value) {
        if (value.empty()) {
            refuse(field, "is needed, and may not be empty", "needed");
        }
    }

    void apply_text(std::string_view field, const std::optional<std::string>& text,
                    std::string& target, std::size_t limit_bytes = kSiteNameLimitBytes) {
        if (!text) {
            return;
        }
        if (!is_valid_xml_text(*text) || text->find_first_of("\n\r\t") != std::string::npos) {
            refuse(field, "must be one line of UTF-8 text without control characters", "one-line");
        } else if (text->size() > limit_bytes) {
            refuse(field, "is over " + std::to_string(limit_bytes) + " bytes", "too-long");
        } else {
            target = text::to_nfc(*text);
        }
    }

    void apply_address(std::string_view field, const std::optional<std::string>& text,
                       std::initializer_list<std::string_view> starts, std::string& target) {
        const bool is_address = !text || text->empty() ||
                                (begins_with_any(*text, starts) && !text->starts_with("//") &&
                                 text->find_first_of(" \"<>\\") == std::string::npos);
        if (is_address) {
            apply_text(field, text, target, kSiteTextLimitBytes);
            return;
        }
        const bool may_be_mail = std::find(starts.begin(), starts.end(), "mailto:") != starts.end();
        refuse(field,
               "\"" + *text + "\" is not an address: write https://…" +
                   (may_be_mail ? " or mailto:…" : ""),
               may_be_mail ? "address-or-mail" : "address");
    }

    template <class FindFault>
    void apply_accent(std::string_view field, const std::optional<std::string>& accent,
                      FindFault find_fault, std::string& target) {
        if (!accent) {
            return;
        }
        const std::optional<AccentFault> fault = find_fault(*accent);
        if (!fault) {
            target = to_text(parse_colour(*accent).value());  // in lower case
        } else if (!fault->is_colour) {
            refuse(field, "\"" + *accent + "\" is not a colour: write #rrggbb, such as #1d5b4f",
                   "colour");
        } else {
            refuse(field,
                   *accent + " has a contrast of only " + ratio_text(fault->contrast) +
                       " to 1 on the paper; links need 4.5 to 1 to be read. A near colour that "
                       "passes: " +
                       fault->suggestion,
                   "contrast", fault->suggestion);
        }
    }

    void apply_posts_per_page() {
        if (!fields_.posts_per_page) {
            return;
        }
        const std::string& text = *fields_.posts_per_page;
        unsigned count = 0;
        const char* const end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, count);
        if (error != std::errc() || stop != end || count < 1 || count > kMostPostsPerPage) {
            refuse("posts-per-page",
                   "must be a number from 1 to " + std::to_string(kMostPostsPerPage), "number");
        } else {
            site_.posts_per_page = count;
        }
    }

    void apply_banner() {
        model::Banner banner = site_.banner;
        apply_text("banner", fields_.banner, banner.text, kBannerLimitBytes);
        if (fields_.banner_level) {
            const auto level = model::parse_banner_level(*fields_.banner_level);
            if (level) {
                banner.level = *level;
            } else {
                refuse("banner-level", "must be none, information, warning or crisis", "choice");
            }
        }
        apply_address("banner-href", fields_.banner_href,
                      {"https://", "http://", "mailto:", "tel:", "/"}, banner.href);
        apply_text("banner-href-text", fields_.banner_href_text, banner.href_text);
        if (banner.href_text.empty() != banner.href.empty()) {
            refuse(banner.href.empty() ? "banner-href" : "banner-href-text",
                   "is needed: a link has an address and words", "link-half");
        }
        if (fields_.banner_level == "none" || (fields_.banner && fields_.banner->empty())) {
            banner = {};  // what is taken away leaves nothing behind
        } else if (banner.level == model::BannerLevel::none && !banner.text.empty()) {
            banner.level = model::BannerLevel::information;
        } else if (banner.level != model::BannerLevel::none && banner.text.empty()) {
            refuse("banner", "is needed: a banner says something", "needed");
        }
        site_.banner = std::move(banner);
    }

    const SiteFields& fields_;
    model::Site& site_;
    std::vector<SiteFieldError> errors_;
};

}  // namespace

std::vector<SiteFieldError> apply_site_fields(const SiteFields& fields, model::Site& site) {
    return SiteFieldSteps(fields, site).apply_all();
}

}  // namespace budkavle::app
