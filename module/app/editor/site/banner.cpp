// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The message on every page of a site: set in seconds, looked at first if there is time, taken
// away.
#include <utility>

#include "app/editor/frame/desk_responses.hpp"
#include "app/editor/frame/handlers.hpp"
#include "app/editor/site/site_forms.hpp"

namespace budkavle::app {

namespace {

using xml::Element;

SiteFields read_banner(const DeskExchange& exchange) {
    SiteFields fields;
    fields.banner_level = sent_field(exchange, "banner-level");
    fields.banner = sent_field(exchange, "banner");
    fields.banner_href = sent_field(exchange, "banner-href");
    fields.banner_href_text = sent_field(exchange, "banner-href-text");
    return fields;
}

/// As it will stand; its link leads nowhere, as nobody reads it yet.
Element preview_element(const model::Banner& banner) {
    return std::move(Element("banner")
                         .set("level", std::string(model::to_text(banner.level)))
                         .set("link", banner.href_text)
                         .text(banner.text));
}

http::Response banner_page(const DeskExchange& exchange, const model::Site& site, bool is_preview,
                           const std::vector<SiteFieldError>& errors) {
    const model::Banner& stored = exchange.site->banner;
    xml::DeskView view = start_desk_page(exchange, "banner-settings");
    if (!errors.empty()) {
        view.notices.push_back({xml::NoticeView::Kind::fault, "site-mend", "", ""});
    }
    const bool is_up = stored.level != model::BannerLevel::none;
    Element content("banner-settings");
    content.set("action", exchange.site_href("kris/"))
        .flag("is-up", is_up)
        .add(site_field(exchange, "banner", stored.text, errors))
        .add(site_field(exchange, "banner-level",
                        std::string(is_up ? model::to_text(stored.level) : "crisis"), errors))
        .add(site_field(exchange, "banner-href", stored.href, errors))
        .add(site_field(exchange, "banner-href-text", stored.href_text, errors));
    if (is_preview && errors.empty() && site.banner.level != model::BannerLevel::none) {
        content.add(std::move(Element("preview").add(preview_element(site.banner))));
    } else if (is_up) {
        content.add(std::move(Element("standing").add(preview_element(stored))));
    }
    view.content = std::move(content);
    return desk_page(exchange, view, errors.empty() ? http::Status::ok : http::Status::bad_request);
}

}  // namespace

http::Response show_banner(const DeskExchange& exchange) {
    return banner_page(exchange, *exchange.site, false, {});
}

http::Response set_banner(const DeskExchange& exchange) {
    model::Site site = *exchange.site;
    const std::string_view wish = exchange.field("do");
    SiteFields fields = read_banner(exchange);
    if (wish == "remove") {
        fields = {};
        fields.banner = "";
    }
    std::vector<SiteFieldError> errors = apply_site_fields(fields, site);
    if (errors.empty() && wish != "remove" && site.banner.text.empty()) {
        errors.push_back({"banner", "is needed: a banner says something", "needed", ""});
    }
    if (!errors.empty() || wish == "preview") {
        return banner_page(exchange, site, wish == "preview", errors);
    }
    if (site != *exchange.site) {
        exchange.services.store.change_site(site, exchange.identity().login);
    }
    return go_on(exchange.site_href("kris/"), wish == "remove" ? "banner-removed" : "banner-set");
}

}  // namespace budkavle::app
