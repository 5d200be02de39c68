// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The program `budkavle`: the command line on the process's own streams.
#include <iostream>

#include "cli/command_line.hpp"

int main(int argc, char* argv[]) {
    return budkavle::cli::run_command_line({argv + 1, argv + argc},
                                           {std::cin, std::cout, std::cerr});
}
