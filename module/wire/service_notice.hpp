// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tells the service manager how we are: the notification of sd_notify(3), without its library.
// Layer wire. Thread promise: any thread.
//
//   notify_service("READY=1");
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace budkavle::wire {

/// Sends `state` ("READY=1", "WATCHDOG=1", "STATUS=…") to the socket that $NOTIFY_SOCKET names, a
/// path or, with '@', an abstract name. True if it was sent; false without that variable or without
/// anyone there, which is no fault.
bool notify_service(std::string_view state);

/// How often the service manager is to hear "WATCHDOG=1": half of the time after which it would
/// take this process for hung (sd_watchdog_enabled(3)). Nothing if it does not want to.
[[nodiscard]] std::optional<std::chrono::milliseconds> watchdog_interval();

}  // namespace budkavle::wire
