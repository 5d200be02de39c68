// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What machines ask for: sitemap.xml and robots.txt.
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"
#include "xml/page_document.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kSitemapLimit = 50'000;  // sitemaps.org protocol: at most 50,000 URLs a file

}  // namespace

http::Response show_sitemap(const Exchange& exchange) {
    const model::Site& site = exchange.site();
    const auto entries = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.sitemap(site.id, kSitemapLimit - 2);
    }();
    std::vector<xml::SitemapEntryView> views;
    views.reserve(entries.size() + 2);
    views.push_back({.url = site.base_url + url_for(RouteName::front), .changed = {}});
    views.push_back({.url = site.base_url + url_for(RouteName::archive), .changed = {}});
    for (const model::SitemapEntry& entry : entries) {
        model::PostLink link;
        link.slug = entry.slug;
        link.published = entry.published;
        const std::string path = post_path(exchange.services, site, link, entry.kind);
        views.push_back({.url = site.base_url + path.substr(site.path_prefix.size()),
                         .changed = to_rfc3339(entry.changed)});
    }
    return document_response(exchange, "feed/sitemap", kXml,
                             [&views] { return xml::make_sitemap(views); });
}

http::Response show_robots(const Exchange& exchange) {
    // RFC 9309. One file for the host: it names the sitemap of each of its sites.
    std::string text = "User-agent: *\nDisallow: /admin/\nDisallow: /api/\n";
    const StageTimer timer(exchange.times.sql);
    for (const SiteFramePtr& frame : exchange.services.sites.sites_of(exchange.request.host)) {
        text += "Sitemap: " + frame->site.base_url + url_for(RouteName::sitemap) + "\n";
    }
    return bytes_response(std::move(text), kText);
}

}  // namespace budkavle::app
