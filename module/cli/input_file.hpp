// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Whole files and standard input, with a limit. Layer cli. Thread promise: pure functions.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace budkavle::cli {

/// The bytes of the file. Throws Refusal, naming it, if it cannot be read, is not a plain file or
/// is over `limit_bytes`.
[[nodiscard]] std::string read_input_file(const std::string& path, std::size_t limit_bytes);

/// All of `in`; `name` stands for it in the error.
[[nodiscard]] std::string read_input(std::istream& in, const std::string& name,
                                     std::size_t limit_bytes);

}  // namespace budkavle::cli
