// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The server, and its administrator's account, with which set-up works: found by the socket, or as
// the options say. Layer cli. Thread promise: one thread.
//
//   const std::unique_ptr<store::ServerSetup> server = sign_in(options.server, program);
#pragma once

#include <memory>

#include "cli/program.hpp"
#include "cli/setup/setup_options.hpp"
#include "store/server_setup.hpp"

namespace budkavle::cli {

/// As whom set-up came in, and where.
struct Administrator {
    store::ConnectionSettings how;
    store::ServerFacts facts;
    std::unique_ptr<store::ServerSetup> server;
};

/// Finds the server, signs in and looks whether it can be used. Asks for a password on the terminal
/// if one is needed and `is_interactive`. Throws Refusal, with the lines of the settings file that
/// must be other than they are, or with what the server lacks.
[[nodiscard]] Administrator sign_in_as_administrator(const ServerOptions& options,
                                                     Program& program);

}  // namespace budkavle::cli
