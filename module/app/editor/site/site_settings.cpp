// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A site's settings: who speaks, how it looks, how strict its check before publishing is.
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/site/colour_preview.hpp"
#include "app/editor/site/gate_settings.hpp"
#include "app/editor/site/site_forms.hpp"

namespace budkavle::app {

namespace {

using xml::Element;
using Errors = std::vector<SiteFieldError>;

constexpr std::string_view kYes = "yes";

std::string yes_or_nothing(bool value) {
    return value ? std::string(kYes) : std::string();
}

SiteFields read_texts(const DeskExchange& exchange) {
    SiteFields fields;
    fields.name = sent_field(exchange, "name");
    fields.organisation = sent_field(exchange, "organisation");
    fields.organisation_url = sent_field(exchange, "organisation-url");
    fields.tagline = sent_field(exchange, "tagline");
    fields.page_owner = sent_field(exchange, "page-owner");
    fields.responsible_publisher = sent_field(exchange, "responsible-publisher");
    fields.contact_url = sent_field(exchange, "contact-url");
    fields.accent_light = sent_field(exchange, "accent-light");
    fields.accent_dark = sent_field(exchange, "accent-dark");
    fields.posts_per_page = sent_field(exchange, "posts-per-page");
    return fields;
}

/// A box that is not ticked is not sent.
void apply_forms(const DeskExchange& exchange, model::Site& site) {
    model::DateStyle& style = site.date_style;
    style.place = exchange.field("date-place") == "heading"
                      ? model::DateStyle::Place::as_heading
                      : model::DateStyle::Place::under_heading;
    style.has_weekday = exchange.field("date-weekday") == kYes;
    style.has_den = exchange.field("date-den") == kYes;
    style.is_capitalised = exchange.field("date-capital") == kYes;
    site.list_form =
        exchange.field("list-form") == "lead" ? model::ListForm::lead : model::ListForm::full;
}

void add_fields(const DeskExchange& exchange, const Errors& errors, Element& content) {
    const model::Site& site = *exchange.site;
    const model::DateStyle& style = site.date_style;
    const auto add = [&](const std::string& name, const std::string& stored) {
        content.add(site_field(exchange, name, stored, errors));
    };
    add("name", site.name);
    add("tagline", site.tagline);
    add("organisation", site.organisation);
    add("organisation-url", site.organisation_url);
    add("page-owner", site.page_owner);
    add("responsible-publisher", site.responsible_publisher);
    add("contact-url", site.contact_url);
    add("posts-per-page", std::to_string(site.posts_per_page));
    add("list-form", site.list_form == model::ListForm::lead ? "lead" : "full");
    add("date-place", style.place == model::DateStyle::Place::as_heading ? "heading" : "under");
    add("date-weekday", yes_or_nothing(style.has_weekday));
    add("date-den", yes_or_nothing(style.has_den));
    add("date-capital", yes_or_nothing(style.is_capitalised));
    add("accent-light", site.accent_light);
    add("accent-dark", site.accent_dark);
}

http::Response settings_page(const DeskExchange& exchange, const Errors& errors) {
    xml::DeskView view = start_desk_page(exchange, "site-settings");
    if (!errors.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, "site-mend", "", ""});
    }
    Element content("site-settings");
    content.set("action", exchange.site_href("installningar/"))
        .set("banner", exchange.site_href("kris/"));
    add_fields(exchange, errors, content);
    add_gate_fields(exchange, errors, content);
    if (exchange.field("do") == "colours") {
        content.set("colours-in-light", colour_preview_href(exchange, Scheme::light))
            .set("colours-in-dark", colour_preview_href(exchange, Scheme::dark));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, errors.empty() ? http::Status::ok : http::Status::bad_request);
}

}  // namespace

http::Response show_site_settings(const DeskExchange& exchange) {
    return settings_page(exchange, {});
}

http::Response change_site_settings(const DeskExchange& exchange) {
    model::Site site = *exchange.site;
    Errors errors = apply_site_fields(read_texts(exchange), site);
    apply_forms(exchange, site);
    apply_gate_fields(exchange, site, errors);
    if (!errors.empty() || exchange.field("do") == "colours") {
        return settings_page(exchange, errors);
    }
    if (site != *exchange.site) {
        exchange.services.store.change_site(site, exchange.identity().login);
    }
    return go_on(exchange.site_href("installningar/"), "site-saved");
}

}  // namespace budkavle::app
