// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Passwords on the command line: asked for without showing them, or read from standard input; never
// an argument, which every user of the machine could read in the list of processes. Layer cli.
// Thread promise: one thread.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "base/secret.hpp"

namespace budkavle::cli {

inline constexpr std::size_t kLeastPasswordCharacters = 12;
inline constexpr std::size_t kPasswordLimitBytes = 1024;

/// The first line of `in`. Throws Refusal if there is none.
[[nodiscard]] Secret read_password(std::istream& in);

/// Asks twice on the terminal with the echo off. Throws Refusal without a terminal, or if the two
/// differ.
[[nodiscard]] Secret ask_password(const std::string& login);

/// Why it may not be used; none: it may. Length is all that is asked for (NIST SP 800-63B
/// section 5.1.1.2).
[[nodiscard]] std::optional<std::string> find_password_error(const Secret& password);

/// Argon2id with libsodium's INTERACTIVE limits: 64 MiB, some 140 ms. In libsodium's own text form.
[[nodiscard]] Secret hash_password(const Secret& password);

}  // namespace budkavle::cli
