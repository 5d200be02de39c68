// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Tells the service manager how we are: the notification of sd_notify(3), without its library.
// Layer wire. Thread promise: any thread.
//
//   notify_service("READY=1");
#pragma once

#include <string_view>

namespace budkavle::wire {

/// Sends `state` ("READY=1", "STOPPING=1", "STATUS=…") to the socket that $NOTIFY_SOCKET names, a
/// path or, with '@', an abstract name. True if it was sent; false without that variable or without
/// anyone there, which is no fault.
bool notify_service(std::string_view state);

}  // namespace budkavle::wire
