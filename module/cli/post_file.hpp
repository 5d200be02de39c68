// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A post as a text file: header lines "Key: value", an empty line, the body. A file that begins
// with anything else (an empty line, too) is a body alone. Layer cli. Thread promise: pure
// functions.
//
//   Title: Skidspår ända till fjällstationen
//   Published: 2015-11-26 10:30
//
//   Nu är spåret draget …
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/writing/post_fields.hpp"

namespace budkavle::cli {

/// Larger files are refused before they are parsed: no body may be larger than half of it.
inline constexpr std::size_t kPostFileLimitBytes = 1024 * 1024;

struct PostFile {
    app::PostFields fields;
    std::map<std::string, std::size_t> lines;  ///< in which line each key stands
    std::vector<std::string> errors;           ///< "name:3: …", all that is wrong; empty: none
};

/// `name` is the file's name: in errors, and its extension tells the format (.md, .markdown, .html,
/// .htm).
[[nodiscard]] PostFile parse_post_file(std::string_view text, const std::string& name);

/// The keys that a header may have, for --help.
[[nodiscard]] std::string known_header_keys();

/// "name:3: Published …" for an error of apply_fields(): with the line if the field stood in the
/// file.
[[nodiscard]] std::string error_with_place(const app::FieldError& error, const PostFile& file,
                                           const std::string& name);

}  // namespace budkavle::cli
