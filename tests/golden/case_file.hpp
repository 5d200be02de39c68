// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A case of the golden tests: a page's XML as `budkavle render --xml` shows it, and the output
// beside it. Belongs to tests. Thread promise: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "xml/document.hpp"

namespace budkavle::golden {

/// The case's document, as xml::make_page and its sisters would have made it: the markup inside a
/// page's <body> elements becomes the ready bytes. Throws std::runtime_error if the file is not
/// well-formed.
[[nodiscard]] xml::Document load_case(const std::filesystem::path& file);

/// The output with a line break before each tag that begins a thing of its own, so that a diff can
/// be read. A line break of the output itself is shown as one and cannot be taken for one of these.
[[nodiscard]] std::string broken_into_lines(const std::string& output);

[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// All *.xml of a folder, in order.
[[nodiscard]] std::vector<std::filesystem::path> find_cases(const std::filesystem::path& folder);

}  // namespace budkavle::golden
