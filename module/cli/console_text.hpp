// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Small texts that several commands print: columns, JSON, times. Layer cli. Thread promise: pure
// functions.
#pragma once

#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::cli {

/// Rows of cells as columns, two spaces between; the last column is not padded. Widths count
/// characters, not bytes.
void print_columns(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

/// `value` with two spaces of indentation and a line end. Bytes that are not UTF-8 become U+FFFD.
void print_json(std::ostream& out, const nlohmann::json& value);

/// Text from elsewhere for a terminal: control characters become U+FFFD, so no title can move the
/// cursor.
[[nodiscard]] std::string terminal_text(std::string_view text);

}  // namespace budkavle::cli
