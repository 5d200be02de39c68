// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The gate on the desk: asked for the exchange's site, and what it says as a part of a page. Layer
// app (editor). Thread promise: pure functions of the exchange.
#pragma once

#include <vector>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/publishing_gate.hpp"
#include "gate/finding.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// Of the exchange's site, now.
[[nodiscard]] GateContext gate_context(const DeskExchange& exchange);

/// <findings>, with one <finding> each, in the order given; a stop is said on the list.
[[nodiscard]] xml::Element findings_element(const std::vector<gate::Finding>& findings);

}  // namespace budkavle::app
