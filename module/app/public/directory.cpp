// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/public/handlers.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

http::Response show_directory(const Exchange& exchange) {
    const auto frames = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.sites.sites_of(exchange.request.host);
    }();
    if (frames.empty()) {
        throw NotFound{};
    }
    xml::PageView page =
        start_bare_page(exchange.services, exchange.request, xml::PageKind::directory);
    for (const SiteFramePtr& frame : frames) {
        page.sites.push_back(site_view(exchange.services, *frame, {}));
    }
    return page_response(exchange, page);
}

}  // namespace budkavle::app
