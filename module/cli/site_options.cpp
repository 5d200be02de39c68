// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/site_options.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "app/writing/site_fields.hpp"
#include "cli/base_url.hpp"
#include "model/slug.hpp"
#include "text/language.hpp"

namespace budkavle::cli {
namespace {

/// The steps of apply_site_options(), with the errors gathered.
class Application {
public:
    Application(const SiteOptions& options, const std::string& themes_folder, model::Site& site)
        : options_(options), themes_folder_(themes_folder), site_(site) {}

    std::vector<std::string> apply_all() {
        apply_shared();
        apply_base_url();
        apply_language();
        apply_theme();
        apply_forms();
        require("--base-url", site_.base_url);
        return std::move(errors_);
    }

private:
    void refuse(const std::string& option, const std::string& what) {
        errors_.push_back(option + ": " + what);
    }

    void require(const std::string& option, const std::string& value) {
        const bool is_told = std::any_of(
            errors_.begin(), errors_.end(),
            [&option](const std::string& error) { return error.starts_with(option + ":"); });
        if (value.empty() && !is_told) {
            refuse(option, "is needed, and may not be empty");
        }
    }

    /// Those that the desk's settings have as well.
    void apply_shared() {
        app::SiteFields fields;
        fields.name = options_.name;
        fields.organisation = options_.organisation;
        fields.organisation_url = options_.organisation_url;
        fields.tagline = options_.tagline;
        fields.page_owner = options_.page_owner;
        fields.responsible_publisher = options_.responsible_publisher;
        fields.contact_url = options_.contact_url;
        fields.accent_light = options_.accent_light;
        fields.accent_dark = options_.accent_dark;
        fields.banner_level = options_.banner_level;
        fields.banner = options_.banner;
        fields.banner_href = options_.banner_href;
        fields.banner_href_text = options_.banner_href_text;
        for (const app::SiteFieldError& error : app::apply_site_fields(fields, site_)) {
            refuse("--" + error.field, error.what);
        }
    }

    void apply_base_url() {
        std::optional<BaseUrl> url = parse_base_url(options_.base_url.value_or(site_.base_url));
        if (options_.base_url && !url) {
            refuse("--base-url",
                   "\"" + *options_.base_url +
                       "\" is not a public address: write https://HOST or https://HOST/PATH, with "
                       "a-z, 0-9, '-', '.', '_' in the path");
        }
        if (!url || (!options_.base_url && !options_.is_for_any_host)) {
            return;
        }
        site_.base_url = url->text;
        site_.path_prefix = url->path_prefix;
        site_.host = options_.is_for_any_host ? std::string() : url->host;
    }

    void apply_language() {
        if (options_.language && !text::find_language(*options_.language)) {
            refuse("--language",
                   "\"" + *options_.language +
                       "\" is not a language of the interface: sv, en, fi, se, smj or fit");
        } else if (options_.language) {
            site_.language = *options_.language;
        }
    }

    void apply_theme() {
        if (!options_.theme) {
            return;
        }
        const std::filesystem::path sheet =
            std::filesystem::path(themes_folder_) / *options_.theme / "theme.xsl";
        std::error_code error;
        if (!options_.theme->empty() && (!model::Slug::parse(*options_.theme) ||
                                         !std::filesystem::is_regular_file(sheet, error))) {
            refuse("--theme",
                   "there is no theme \"" + *options_.theme + "\": expected " + sheet.string());
            return;
        }
        site_.theme = *options_.theme;
    }

    void apply_forms() {
        site_.posts_per_page = options_.posts_per_page.value_or(site_.posts_per_page);
        model::DateStyle& style = site_.date_style;
        if (options_.date_place) {
            style.place = *options_.date_place == "heading"
                              ? model::DateStyle::Place::as_heading
                              : model::DateStyle::Place::under_heading;
        }
        style.has_weekday =
            options_.date_weekday ? *options_.date_weekday == "yes" : style.has_weekday;
        style.has_den = options_.date_den ? *options_.date_den == "yes" : style.has_den;
        style.is_capitalised =
            options_.date_capital ? *options_.date_capital == "yes" : style.is_capitalised;
        if (options_.list_form) {
            site_.list_form =
                *options_.list_form == "lead" ? model::ListForm::lead : model::ListForm::full;
        }
    }

    const SiteOptions& options_;
    const std::string& themes_folder_;
    model::Site& site_;
    std::vector<std::string> errors_;
};

}  // namespace

void declare_site_options(Arguments& arguments, SiteOptions& options) {
    const std::vector<std::string> yes_or_no{"yes", "no"};
    arguments.text("SLUG", options.slug,
                   "The site's short name on the command line: a-z, 0-9 and '-'");
    arguments.text("--name", options.name, "Name, as \"Kommunchefens blogg\"");
    arguments.text("--organisation", options.organisation, "Who publishes, as \"Norrsele kommun\"");
    arguments.text("--organisation-url", options.organisation_url, "The organisation's own site");
    arguments.text("--base-url", options.base_url,
                   "Public address, as https://www.norrsele.se/kommunchefen");
    arguments.flag("--any-host", options.is_for_any_host,
                   "Answer to every host name, not only that of --base-url");
    arguments.text("--language", options.language,
                   "Language of the interface: sv (default), en, fi, se, smj, fit");
    arguments.text("--tagline", options.tagline, "One sentence under the name");
    arguments.text("--theme", options.theme, "Folder name of a theme; empty: the default look");
    arguments.text("--accent-light", options.accent_light,
                   "Colour of links on light paper, as #1d5b4f");
    arguments.text("--accent-dark", options.accent_dark,
                   "Colour of links on dark paper, as #8fd0bf");
    arguments.number("--posts-per-page", options.posts_per_page, 1, app::kMostPostsPerPage,
                     "Posts on a page (default 10)");
    arguments.choice("--date-place", options.date_place, {"under", "heading"},
                     "Date under the heading, or as the heading");
    arguments.choice("--date-weekday", options.date_weekday, yes_or_no,
                     "\"torsdag 26 november\" or \"26 november\"");
    arguments.choice("--date-den", options.date_den, yes_or_no,
                     "\"torsdag den 26 november\" (Swedish only)");
    arguments.choice("--date-capital", options.date_capital, yes_or_no,
                     "\"Torsdag\" or \"torsdag\"");
    arguments.choice("--list-form", options.list_form, {"full", "lead"},
                     "Whole posts in lists, or up to the read-more mark");
    arguments.text("--page-owner", options.page_owner, "Shown as Sidansvarig");
    arguments.text("--responsible-publisher", options.responsible_publisher,
                   "Shown as Ansvarig utgivare");
    arguments.text("--contact-url", options.contact_url,
                   "Where readers turn: https://… or mailto:…");
    arguments.text("--banner", options.banner,
                   "A message at the top of every page; \"\" takes it away");
    arguments.choice("--banner-level", options.banner_level,
                     {"none", "information", "warning", "crisis"},
                     "How grave it is (default information)");
    arguments.text("--banner-href", options.banner_href,
                   "Where there is more: https://… or /2026/11/22/slug/ of the site");
    arguments.text("--banner-href-text", options.banner_href_text, "The words of that link");
}

std::vector<std::string> apply_site_options(const SiteOptions& options,
                                            const std::string& themes_folder, model::Site& site) {
    return Application(options, themes_folder, site).apply_all();
}

std::string refusal_text(const std::string& what, const std::vector<std::string>& errors) {
    std::string text = what;
    for (const std::string& error : errors) {
        text += "\n  " + error;
    }
    return text;
}

}  // namespace budkavle::cli
