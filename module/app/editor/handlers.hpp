// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The editor's handlers, one file each. Layer app. Thread promise: pure functions of the exchange.
#pragma once

#include "app/services.hpp"

namespace budkavle::app {

/// The door to the editor's desk: says plainly that signing in is not built yet.
http::Response show_sign_in(const Exchange& exchange);

}  // namespace budkavle::app
