// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The command line of budkavle: reads it, runs the command, turns failures into text and an exit
// status. Layer cli. Thread promise: one thread.
//
//   int status = run_command_line({"--config", file, "migrate"}, {std::cin, std::cout, std::cerr});
#pragma once

#include <string>
#include <vector>

#include "cli/program.hpp"

namespace budkavle::cli {

/// Runs `arguments` (without the program's name) and returns the exit status (cli::ExitStatus).
[[nodiscard]] int run_command_line(std::vector<std::string> arguments, const Console& console);

}  // namespace budkavle::cli
