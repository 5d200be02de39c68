// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What may stand in a stored body: the elements and attributes that module/markup lets through, and
// where an address may lead. A second wall behind the cleaning; a test holds the two together.
// Layer xml; private to it. Thread promise: pure functions.
#pragma once

#include <string_view>

namespace budkavle::xml {

[[nodiscard]] bool is_body_element(std::string_view name) noexcept;
[[nodiscard]] bool is_void_element(std::string_view name) noexcept;
[[nodiscard]] bool is_body_attribute(std::string_view name) noexcept;

/// False for an address that is neither within a site nor http, https, mailto or tel. `value` has
/// its references.
[[nodiscard]] bool is_safe_value(std::string_view attribute, std::string_view value);

}  // namespace budkavle::xml
