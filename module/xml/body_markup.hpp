// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Stored bodies on their way into a document: checked, so that a broken one is shown as text and
// cannot break a page, and parsed into nodes for those who ask for the markup itself. Layer xml;
// private to xml and render. Thread promise: pure functions (append_body: one thread per document).
//
//   bodies.push_back(usable_body(post.body, post.id));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "xml/body_scanner.hpp"

struct _xmlNode;

namespace budkavle::xml {

/// What is wrong with a body; nothing if it may be set in as it is.
[[nodiscard]] std::optional<BodyFault> find_body_fault(std::string_view body);

/// Any bytes as a usable body: one paragraph of escaped text.
[[nodiscard]] std::string text_as_body(std::string_view text);

/// The body, if it may be set in as it is; else its text escaped in a paragraph, and an error in
/// the log with the post's id (never with the text), the same one no more than once an hour.
[[nodiscard]] std::string usable_body(std::string_view body, std::uint64_t post_id);

/// Appends the body's nodes to an element. A broken body is appended as one text.
void append_body(_xmlNode* parent, std::string_view body);

}  // namespace budkavle::xml
