// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The parser's side: foreign HTML -> a tree of our own nodes, whatever bytes come. Only text, HTML
// elements with their attributes and read-more marks come through; comments, foreign content and
// templates do not. Layer markup, private to it; the only user of gumbo. Pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "markup/node.hpp"
#include "markup/rules.hpp"

namespace budkavle::markup {

/// The source's tree, at most kDepthLimit deep: what lies deeper is dropped and reported. Throws
/// std::length_error, in words for the writer, if a limit is passed.
[[nodiscard]] std::vector<Node> parse_source(std::string_view html, const Report& report);

inline constexpr std::size_t kDepthLimit = 200;

}  // namespace budkavle::markup
