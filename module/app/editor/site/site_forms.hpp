// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the pages of a site's settings have in common: a field as it was typed or as it stands, and
// what is wrong with it. Layer app (editor). Thread promise: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/writing/site_fields.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// What the form sent; none: it has no such field.
[[nodiscard]] std::optional<std::string> sent_field(const DeskExchange& exchange,
                                                    std::string_view name);

/// <field name="…" error="CODE" error-value="…">: what was typed if anything was, else `stored`.
[[nodiscard]] xml::Element site_field(const DeskExchange& exchange, const std::string& name,
                                      const std::string& stored,
                                      const std::vector<SiteFieldError>& errors);

}  // namespace budkavle::app
