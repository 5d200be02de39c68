// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From a path to a route with its captures, and back: url_for uses the same rows, so no link is
// typed twice. Layer app. Thread promise: pure functions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/route.hpp"

namespace budkavle::app {

/// What the captures of `pattern` catch in `path`, or nothing if it does not fit as a whole.
[[nodiscard]] std::optional<RouteCaptures> match_pattern(std::string_view pattern,
                                                         std::string_view path);

struct RouteMatch {
    const Route* route;
    RouteCaptures captures;
};

/// The first row of that scope which fits `path`.
[[nodiscard]] std::optional<RouteMatch> find_route(std::span<const Route> routes, RouteScope scope,
                                                   std::string_view path);

/// The path of a route, captures filled in: url_for(RouteName::month, {.year = 2015, .month = 11})
/// is "/2015/11/". Without a site's prefix.
[[nodiscard]] std::string url_for(RouteName name, const RouteCaptures& captures = {});

}  // namespace budkavle::app
