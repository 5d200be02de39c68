// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/handlers.hpp"
#include "app/page_frame.hpp"
#include "app/responses.hpp"

namespace budkavle::app {

http::Response show_sign_in(const Exchange& exchange) {
    xml::PageView page =
        start_bare_page(exchange.services, exchange.request, xml::PageKind::sign_in);
    page.is_indexable = false;
    return unkept_page_response(exchange.services, {}, page, http::Status::ok, exchange.times);
}

}  // namespace budkavle::app
