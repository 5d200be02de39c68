// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One-time links with which a person chooses a password. Layer cli. Thread promise: one thread.
#pragma once

#include <chrono>

#include "base/secret.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {

/// Long enough to reach somebody who is off today, short enough for a mailbox that others read.
inline constexpr std::chrono::hours kLinkLife{48};

/// Makes a link for `account`; older ones are of no use any more. The whole address, on the host of
/// the first site; below "/admin/" only if there is no site yet.
[[nodiscard]] Secret make_sign_in_link(Program& program, const model::Account& account);

/// Prints it with what its owner should know.
void print_sign_in_link(Program& program, const model::Account& account);

}  // namespace budkavle::cli
