// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Passwords on the command line: asked for without showing them, or read from standard input or a
// file; never an argument, which every user of the machine could read in the list of processes.
// Layer cli. Thread promise: one thread.
#pragma once

#include <iosfwd>
#include <string>

#include "base/secret.hpp"
#include "cli/arguments.hpp"
#include "model/account.hpp"

namespace budkavle::cli {

/// Beyond what any rule takes; a bound on what is read.
inline constexpr std::size_t kPasswordLimitBytes = 1024;

/// Where a password comes from; neither: the terminal.
struct PasswordSource {
    bool is_stdin = false;
    std::string file;
};

/// The first line of `in`. Throws Refusal if there is none.
[[nodiscard]] Secret read_password(std::istream& in);

/// Asks once on the terminal with the echo off. Throws Refusal without a terminal.
[[nodiscard]] Secret ask_secret(const std::string& question);

/// Asks twice on the terminal with the echo off. Throws Refusal without a terminal, or if the two
/// differ.
[[nodiscard]] Secret ask_password(const std::string& login);

/// A new password of `account` that the rule takes (account/password_rule). Throws Refusal.
[[nodiscard]] Secret choose_password(const PasswordSource& source, const model::Account& account,
                                     std::istream& in);

/// The options --password-stdin and --password-file.
void declare_password_options(Arguments& arguments, PasswordSource& source);

/// As account::PasswordHasher::hash().
[[nodiscard]] Secret hash_password(const Secret& password);

}  // namespace budkavle::cli
