// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// UTF-8 as every layer needs it: validity, and the characters that XML 1.0 forbids.
// Layer base. Thread promise: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace budkavle {

/// True if `text` is well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most
/// U+10FFFF).
[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// True if `text` is valid UTF-8 and every character may stand in an XML 1.0 document
/// (section 2.2): no C0 control but tab, line feed and carriage return, no U+FFFE or U+FFFF.
[[nodiscard]] bool is_valid_xml_text(std::string_view text) noexcept;

/// `text` with each malformed byte sequence and each character forbidden in XML 1.0 replaced by
/// U+FFFD.
[[nodiscard]] std::string to_valid_xml_text(std::string_view text);

/// The longest prefix of `text` with at most `limit_bytes` bytes that does not cut a character.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t limit_bytes) noexcept;

}  // namespace budkavle
