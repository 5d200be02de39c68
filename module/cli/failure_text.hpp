// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the person at the keyboard is told when a command fails: what was tried, why it failed, what
// to do. Layer cli. Thread promise: pure function.
#pragma once

#include <exception>
#include <string>

namespace budkavle::cli {

class Program;

/// The text for standard error, with its line ends. Never holds a password.
[[nodiscard]] std::string failure_text(const std::exception& error, Program& program);

}  // namespace budkavle::cli
