// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Asks a process of Budkavle on this machine how it is, at its status socket, as a web server
// would: one FastCGI request (specification 1.0) on a connection of its own. Layer cli. Thread
// promise: one thread.
//
//   const auto answer = ask_status("/run/budkavle/reader/status.sock", "/metrics");
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::cli {

struct StatusAnswer {
    unsigned status = 0;
    std::string body;
};

/// What GET `path` (no query, under 100 bytes) answers at `socket`. Nothing if nobody listens
/// there. Throws Refusal, naming the socket, if this user may not ask, or if somebody listens and
/// gives no sound answer within two seconds and a mebibyte.
[[nodiscard]] std::optional<StatusAnswer> ask_status(const std::string& socket,
                                                     std::string_view path);

}  // namespace budkavle::cli
