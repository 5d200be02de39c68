// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The program `budkavle`: the command line on the process's own streams.
#include <unistd.h>

#include <exception>
#include <iostream>

#include "cli/command_line.hpp"
#include "render/libraries.hpp"

int main(int argc, char* argv[]) {
    try {
        budkavle::render::prepare_libraries();
    } catch (const std::exception& error) {
        std::cerr << "budkavle: " << error.what() << "\n";
        return 1;
    }
    return budkavle::cli::run_command_line({argv + 1, argv + argc},
                                           {.in = std::cin,
                                            .out = std::cout,
                                            .err = std::cerr,
                                            .is_interactive = isatty(STDIN_FILENO) == 1});
}
