// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// robots.txt.
#include "app/public/handlers.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"

namespace budkavle::app {

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
