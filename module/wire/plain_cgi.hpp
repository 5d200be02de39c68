// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One request as plain CGI (RFC 3875): environment and stdin in, stdout out. Layer wire; one
// thread.
#pragma once

#include <cstddef>

#include "wire/server.hpp"

namespace budkavle::wire {

/// Serves the one request of this process. Returns the exit code.
int serve_plain_cgi(const ServerSettings& settings, const Handler& handler);

}  // namespace budkavle::wire
