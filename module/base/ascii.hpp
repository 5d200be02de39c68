// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Character classes and letter case of ASCII, which no locale changes. Layer base. Thread promise:
// pure functions.
//
//   ascii::equals_ignoring_case("ETag", "etag")  ->  true
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace budkavle::ascii {

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A C0 control character or DEL.
[[nodiscard]] constexpr bool is_control(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// All other bytes, those of UTF-8 beyond ASCII among them, stay as they are.
[[nodiscard]] inline std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = to_lower(c);
    }
    return lower;
}

[[nodiscard]] constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, {}, to_lower, to_lower);
}

/// A character of a token (RFC 9110 section 5.6.2): methods and field names consist of these.
[[nodiscard]] constexpr bool is_token_character(char c) noexcept {
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    return is_digit(c) || is_letter(c) || kMarks.find(c) != std::string_view::npos;
}

}  // namespace budkavle::ascii
