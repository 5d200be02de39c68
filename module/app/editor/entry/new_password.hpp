// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A password that somebody chooses, typed twice. Layer app (editor). Thread promise: pure function.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/editor/frame/desk_exchange.hpp"

namespace budkavle::app {

/// The key of the words that say why the fields "new-password" and "new-password-again" are not
/// taken, for the account of that login and name. None: they are.
[[nodiscard]] std::optional<std::string> find_choice_fault(const DeskExchange& exchange,
                                                           std::string_view login,
                                                           std::string_view display_name);

[[nodiscard]] Secret chosen_password(const DeskExchange& exchange);

}  // namespace budkavle::app
