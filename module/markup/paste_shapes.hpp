// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Shapes that word processors paste: Word's lists that are paragraphs, Google Docs' bold that is a
// style. Layer markup, private to it. Pure functions.
#pragma once

#include <optional>
#include <string_view>

#include "markup/node.hpp"

namespace budkavle::markup {

/// A paragraph of Word that is a list item by its style ("mso-list:l0 level1 lfo1").
struct WordItem {
    Node content;  ///< without the bullet or number that Word wrote as text
    bool is_numbered = false;
};
[[nodiscard]] std::optional<WordItem> as_word_item(const Node& paragraph);

/// The stored name of an inline element, seen also by its style: a bold span is "strong", a <b>
/// that is not bold is "".
[[nodiscard]] std::string_view inline_name_of(const Node& node);

/// <a name="more">: where Blogger splits a post.
[[nodiscard]] bool is_more_anchor(const Node& node);

}  // namespace budkavle::markup
