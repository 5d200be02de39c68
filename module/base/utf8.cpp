// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/utf8.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace budkavle {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr char32_t kReplacementCharacter = 0xFFFD;
constexpr std::uint8_t kFirstLead2 = 0xC2;
constexpr std::uint8_t kFirstLead3 = 0xE0;
constexpr std::uint8_t kFirstLead4 = 0xF0;
constexpr std::uint8_t kLastLead4 = 0xF4;

struct Decoded {
    char32_t character = kReplacementCharacter;
    std::size_t length = 1;  ///< bytes taken, also of a malformed sequence
    bool is_well_formed = false;
};

std::uint8_t byte_at(std::string_view text, std::size_t at) noexcept {
    return static_cast<std::uint8_t>(text[at]);
}

bool is_continuation(std::uint8_t byte) noexcept {
    constexpr std::uint8_t kMark = 0x80;
    constexpr std::uint8_t kMask = 0xC0;
    return (byte & kMask) == kMark;
}

/// The range of the second byte that keeps out overlong forms, surrogates and what lies beyond
/// U+10FFFF (RFC 3629 section 4, the table of UTF8-3 and UTF8-4).
bool is_second_byte(std::uint8_t lead, std::uint8_t second) noexcept {
    if (!is_continuation(second)) {
        return false;
    }
    switch (lead) {
        case 0xE0:
            return second >= 0xA0;
        case 0xED:
            return second <= 0x9F;
        case 0xF0:
            return second >= 0x90;
        case kLastLead4:
            return second <= 0x8F;
        default:
            return true;
    }
}

/// The character at `at`. A malformed sequence takes its longest well-formed start, as Unicode
/// (section 3.9, U+FFFD substitution of maximal subparts) and the browsers do.
Decoded decode_at(std::string_view text, std::size_t at) noexcept {
    constexpr unsigned kContinuationBits = 6;
    constexpr std::uint8_t kContinuationMask = 0x3F;
    const std::uint8_t lead = byte_at(text, at);
    if (lead < 0x80) {
        return {lead, 1, true};
    }
    if (lead < kFirstLead2 || lead > kLastLead4) {
        return {};
    }
    const std::size_t length = lead < kFirstLead3 ? 2 : lead < kFirstLead4 ? 3 : 4;
    char32_t character = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size()) {
            return {kReplacementCharacter, i, false};
        }
        const std::uint8_t byte = byte_at(text, at + i);
        if (i == 1 ? !is_second_byte(lead, byte) : !is_continuation(byte)) {
            return {kReplacementCharacter, i, false};
        }
        character = (character << kContinuationBits) | (byte & kContinuationMask);
    }
    return {character, length, true};
}

bool is_xml_character(char32_t character) noexcept {
    if (character < 0x20) {
        return character == '\t' || character == '\n' || character == '\r';
    }
    return character != 0xFFFE && character != 0xFFFF;
}

/// How many bytes from `at` on are ASCII without controls: most of most texts, and nothing of them
/// needs decoding. It reads eight at a time and may leave up to seven at the end of the text.
std::size_t plain_run(std::string_view text, std::size_t at) noexcept {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::size_t kBitsOfByte = 8;
    constexpr std::uint64_t kHighBits = kOnes * 0x80;
    constexpr std::uint64_t kSpaces = kOnes * ' ';
    const std::size_t start = at;
    std::uint64_t word = 0;
    while (at + sizeof(word) <= text.size()) {
        std::memcpy(&word, text.data() + at, sizeof(word));
        // A high bit: not ASCII. A borrow into a high bit that was not set: a byte below ' '.
        const std::uint64_t others = (word | ((word - kSpaces) & ~word)) & kHighBits;
        if (others != 0) {
            if constexpr (std::endian::native == std::endian::little) {
                // The lowest mark is right: a borrow makes false ones above it only.
                at += static_cast<std::size_t>(std::countr_zero(others)) / kBitsOfByte;
            }
            break;
        }
        at += sizeof(word);
    }
    return at - start;
}

}  // namespace

bool is_valid_utf8(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t run = plain_run(text, at); run > 0) {
            at += run;
            continue;
        }
        const Decoded decoded = decode_at(text, at);
        if (!decoded.is_well_formed) {
            return false;
        }
        at += decoded.length;
    }
    return true;
}

bool is_valid_xml_text(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t run = plain_run(text, at); run > 0) {
            at += run;
            continue;
        }
        const Decoded decoded = decode_at(text, at);
        if (!decoded.is_well_formed || !is_xml_character(decoded.character)) {
            return false;
        }
        at += decoded.length;
    }
    return true;
}

std::string to_valid_xml_text(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t run = plain_run(text, at); run > 0) {
            valid.append(text, at, run);
            at += run;
            continue;
        }
        const Decoded decoded = decode_at(text, at);
        if (decoded.is_well_formed && is_xml_character(decoded.character)) {
            valid.append(text.substr(at, decoded.length));
        } else {
            valid.append(kReplacement);
        }
        at += decoded.length;
    }
    return valid;
}

std::string_view utf8_prefix(std::string_view text, std::size_t limit_bytes) noexcept {
    if (text.size() <= limit_bytes) {
        return text;
    }
    std::size_t end = limit_bytes;
    while (end > 0 && is_continuation(byte_at(text, end))) {
        --end;
    }
    return text.substr(0, end);
}

}  // namespace budkavle
