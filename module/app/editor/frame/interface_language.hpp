// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The language of the desk's words: what was chosen, else what the browser asks for, else Swedish.
// Layer app (editor). Thread promise: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::app {

/// "sv" or "en".
[[nodiscard]] std::string interface_language(const http::Request& request);

/// Remembers the choice for a year. Nothing happens for a language that the desk does not speak.
void remember_language(http::Response& response, std::string_view language);

}  // namespace budkavle::app
