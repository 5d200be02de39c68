// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A stored body as a tree, for those who look at what it holds (gate). Layer markup. Thread
// promise: pure functions.
//
//   for (const Node& block : parse_stored(post.body)) { … plain_text(block) … }
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markup/node.hpp"

namespace budkavle::markup {

/// The blocks of a stored body, at most 200 deep. Any bytes are read, as a browser would; what
/// cleaning drops with all that it holds (scripts, forms' fields) is not there. Throws
/// std::length_error if a limit of clean_body() is passed.
[[nodiscard]] std::vector<Node> parse_stored(std::string_view stored);

/// The text below a node as one line, without pictures.
[[nodiscard]] std::string plain_text(const Node& node);

/// The value of an element's attribute; an empty one has a value, too.
[[nodiscard]] std::optional<std::string> find_attribute(const Node& node, std::string_view name);

}  // namespace budkavle::markup
