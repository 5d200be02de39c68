// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The names that HTML5's serialisation treats in their own way (HTML Living Standard, 13.1.2
// and 13.3). Layer render; private to it. Thread promise: pure functions.
#pragma once

#include <string_view>

namespace budkavle::render {

enum class ElementForm {
    normal,
    no_end_tag,      ///< br, img, …: no content
    raw_text,        ///< script, style, iframe: its text is not escaped
    escapable_text,  ///< title, textarea: text only
    forbidden        ///< its content cannot be written so that it is read again as it was
};

[[nodiscard]] ElementForm element_form(std::string_view name) noexcept;
[[nodiscard]] bool is_boolean_attribute(std::string_view name) noexcept;
/// Its parser drops a line feed that comes first: pre, textarea.
[[nodiscard]] bool drops_first_line_feed(std::string_view name) noexcept;
/// A name that an HTML parser reads as one: an ASCII letter, then ASCII letters, digits, '-', '_',
/// '.'.
[[nodiscard]] bool is_writable_name(std::string_view name) noexcept;

}  // namespace budkavle::render
