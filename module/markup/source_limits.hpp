// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What foreign HTML must keep to before a parser sees it, and the characters that none of our texts
// hold. Layer markup, private to it. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace budkavle::markup {

/// Throws std::length_error, in words for the writer, if the source is too large or built to make
/// the parser work hard: gumbo's time is quadratic in nesting, in attributes and in formatting that
/// stays open over many blocks.
void check_limits(std::string_view html);

/// Valid UTF-8 without controls (but tab and line feed), non-characters and byte order marks, which
/// HTML forbids.
[[nodiscard]] std::string usable_text(std::string_view raw);

}  // namespace budkavle::markup
