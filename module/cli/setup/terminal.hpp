// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Questions to the person at the terminal. Layer cli. Thread promise: one thread.
//
//   const std::string name = Terminal().ask("Name of the site", "Nyheter");
#pragma once

#include <string>

#include "cli/descriptor.hpp"

namespace budkavle::cli {

class Terminal {
public:
    Terminal();  ///< Throws Refusal without a controlling terminal.

    /// What is typed, or `proposal` if that is nothing. Asks again as long as both are empty.
    /// Throws Refusal at the end of input.
    [[nodiscard]] std::string ask(const std::string& question, const std::string& proposal) const;
    void say(const std::string& text) const;

private:
    Descriptor descriptor_;
};

}  // namespace budkavle::cli
