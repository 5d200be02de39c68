// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One row per address and method of the programs' door. Layer app (api). Thread promise: immutable.
#pragma once

#include <span>
#include <string_view>

#include "app/editor/frame/rights.hpp"
#include "http/method.hpp"
#include "http/response.hpp"

namespace budkavle::app {

struct AtomExchange;
using AtomHandler = http::Response (*)(const AtomExchange&);

struct AtomRoute {
    http::Method method;  ///< a row of GET answers HEAD as well
    Right right;          ///< on the site of {slug}; whose post it is, the handler asks
    std::string_view pattern;
    AtomHandler handler;
};

[[nodiscard]] std::span<const AtomRoute> atom_routes() noexcept;

}  // namespace budkavle::app
