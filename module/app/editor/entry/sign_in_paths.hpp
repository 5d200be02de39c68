// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Addresses that are also made outside the route table. Layer app. Thread promise: constants.
#pragma once

#include <string_view>

namespace budkavle::app {

/// Behind it stands a one-time token: where a person chooses a password.
inline constexpr std::string_view kLinkPath = "/admin/link/";

/// One's own password, second factor, sessions and programs.
inline constexpr std::string_view kAccountPath = "/admin/konto/";

}  // namespace budkavle::app
