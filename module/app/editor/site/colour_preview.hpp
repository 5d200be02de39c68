// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How a site would look in two other accents: its own front page in a frame, with a stylesheet that
// has them. Layer app (editor). Thread promise: pure functions.
#pragma once

#include <string>

#include "app/editor/frame/desk_exchange.hpp"

namespace budkavle::app {

/// What the reader's browser asks for.
enum class Scheme { light, dark };

/// The frame's address for the two accents of the form; those of the site where the form has none
/// that is "#rrggbb". It is seen in that scheme, whichever the browser at the desk asks for.
[[nodiscard]] std::string colour_preview_href(const DeskExchange& exchange, Scheme scheme);

}  // namespace budkavle::app
