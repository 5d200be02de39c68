// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The part of a page's view that is alike on all pages of a site. Layer app. Thread promise: pure
// functions.
#pragma once

#include <string>

#include "app/services.hpp"
#include "xml/page_view.hpp"

namespace budkavle::app {

/// The site as pages show it; links that lead to `current_path` are marked.
[[nodiscard]] xml::SiteView site_view(const Services& services, const SiteFrame& frame,
                                      std::string_view current_path);

/// A page of the exchange's site, with the frame filled in and neither heading nor content.
[[nodiscard]] xml::PageView start_page(const Exchange& exchange, xml::PageKind kind);

/// A page that belongs to no site.
[[nodiscard]] xml::PageView start_bare_page(const Services& services, const http::Request& request,
                                            xml::PageKind kind);

}  // namespace budkavle::app
