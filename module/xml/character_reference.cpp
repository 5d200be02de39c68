// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/character_reference.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace budkavle::xml {
namespace {

/// "&#x10FFFF;" is the longest that says anything; zeros in front are nobody's habit.
constexpr std::size_t kLengthLimit = 12;

struct NamedCharacter {
    std::string_view reference;
    char32_t character;
};
constexpr std::array<NamedCharacter, 5> kNamed{
    {{"&amp;", U'&'}, {"&lt;", U'<'}, {"&gt;", U'>'}, {"&quot;", U'"'}, {"&apos;", U'\''}}};

/// XML 1.0, section 2.2, Char.
constexpr bool is_xml_character(char32_t c) noexcept {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

CharacterReference read_number(std::string_view text, std::size_t end) noexcept {
    const bool is_hexadecimal = text.substr(2).starts_with('x');
    const char* first = text.data() + (is_hexadecimal ? 3 : 2);
    const char* last = text.data() + end;
    std::uint32_t number = 0;
    const auto [stop, error] = std::from_chars(first, last, number, is_hexadecimal ? 16 : 10);
    if (first == last || stop != last || error != std::errc{} || !is_xml_character(number)) {
        return {};
    }
    return {static_cast<char32_t>(number), end + 1};
}

}  // namespace

CharacterReference read_reference(std::string_view text) noexcept {
    for (const NamedCharacter& named : kNamed) {
        if (text.starts_with(named.reference)) {
            return {named.character, named.reference.size()};
        }
    }
    const std::size_t end = text.substr(0, kLengthLimit).find(';');
    if (!text.starts_with("&#") || end == std::string_view::npos) {
        return {};
    }
    return read_number(text, end);
}

void append_utf8(std::string& text, char32_t c) {
    constexpr char32_t kLow = 0x3F;
    const auto tail = [&text](char32_t bits) { text += static_cast<char>(0x80 | (bits & kLow)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        tail(c);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        tail(c >> 6);
        tail(c);
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        tail(c >> 12);
        tail(c >> 6);
        tail(c);
    }
}

std::string decode_references(std::string_view escaped) {
    std::string text;
    text.reserve(escaped.size());
    for (std::size_t at = 0; at < escaped.size();) {
        const std::size_t next = std::min(escaped.find('&', at), escaped.size());
        text.append(escaped.substr(at, next - at));
        at = next;
        if (at < escaped.size()) {
            const CharacterReference reference = read_reference(escaped.substr(at));
            append_utf8(text, reference.character);
            at += std::max<std::size_t>(reference.length, 1);
        }
    }
    return text;
}

}  // namespace budkavle::xml
