// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One row per address and method of the editors' desk: who may ask, and who answers. A route that
// is not in the table does not exist, so no page can forget to ask for its right.
// Layer app (editor). Thread promise: immutable.
#pragma once

#include <span>
#include <string_view>

#include "app/editor/frame/rights.hpp"
#include "http/response.hpp"

namespace budkavle::app {

struct DeskExchange;

/// Answers one request that its row lets through. Throws what store, xml and render throw.
using DeskHandler = http::Response (*)(const DeskExchange&);

enum class DeskMethod {
    read,   ///< GET and HEAD: changes nothing
    change  ///< POST, with the session's token against forgery
};

struct DeskRoute {
    DeskMethod method;
    Right right;
    std::string_view pattern;  ///< as Route::pattern; a first {slug} after /admin/webb/ is the site
    DeskHandler handler;
};

/// Below this path the first segment names a site.
inline constexpr std::string_view kDeskSites = "/admin/webb/";

[[nodiscard]] std::span<const DeskRoute> desk_routes() noexcept;

}  // namespace budkavle::app
