// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One command of the program budkavle: a row with its name, what it does, and how it is set up.
// Layer cli. Thread promise: immutable.
//
//   Run set_up_migrate(Arguments& arguments);   // declares the options, returns what is to run
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {

/// How the program ends: part of its contract with scripts, see the manual page.
enum class ExitStatus {
    ok = 0,
    failed = 1,    ///< it could not be done, or (post check) may not; why is on standard error
    usage = 2,     ///< the command line was wrong; nothing was tried
    findings = 3,  ///< doctor found something to mend
};

/// What a command does once its options are read.
using Run = std::function<ExitStatus(Program&)>;

struct Command {
    std::string_view name;     ///< "migrate", or group and command: "site add"
    std::string_view summary;  ///< one line of --help
    Run (*set_up)(Arguments&);
};

/// Every command, in the order of --help.
[[nodiscard]] std::span<const Command> command_table() noexcept;

/// A group of commands ("site") with its line of --help.
struct CommandGroup {
    std::string_view name;
    std::string_view summary;
};
[[nodiscard]] std::span<const CommandGroup> command_groups() noexcept;

}  // namespace budkavle::cli
