// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where a request may ask to be sent on to: the desk alone, never another host. Layer app (editor).
// Thread promise: pure function.
#pragma once

#include <string>
#include <string_view>

namespace budkavle::app {

/// `path` if it is an address of the desk, with a query or without; else the desk's start.
[[nodiscard]] std::string own_path_or_start(std::string_view path);

}  // namespace budkavle::app
