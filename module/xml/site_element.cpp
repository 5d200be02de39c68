// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/site_element.hpp"

namespace budkavle::xml {

void write_link(ElementWriter& parent, const char* name, const LinkView& link) {
    ElementWriter element = parent.child(name);
    element.attribute("href", link.href);
    if (link.count) {
        element.attribute("count", *link.count);
    }
    element.flag("current", link.is_current).attribute("lang", link.language).text(link.text);
}

void write_links(ElementWriter& parent, const char* name, const std::vector<LinkView>& links) {
    if (links.empty()) {
        return;
    }
    ElementWriter list = parent.child(name);
    for (const LinkView& link : links) {
        write_link(list, "link", link);
    }
}

void write_site(ElementWriter& parent, const SiteView& site) {
    ElementWriter element = parent.child("site");
    element.attribute("name", site.name)
        .attribute("organisation", site.organisation)
        .attribute("lang", site.language)
        .attribute("home", site.home_href)
        .attribute("base", site.base_url)
        .attribute("stylesheet", site.stylesheet_href)
        .attribute("icon", site.icon_href)
        .attribute("archive", site.archive_href)
        .attribute("feed", site.feed_href)
        .attribute("accent-light", site.accent_light)
        .attribute("accent-dark", site.accent_dark)
        .attribute("organisation-href", site.organisation_href)
        .attribute("contact", site.contact_href)
        .attribute("page-owner", site.page_owner)
        .attribute("responsible-publisher", site.responsible_publisher)
        .text_child("tagline", site.tagline);
    write_links(element, "pages", site.pages);
    write_links(element, "foot-pages", site.foot_pages);
    write_links(element, "categories", site.categories);
    write_links(element, "months", site.months);
}

}  // namespace budkavle::xml
