// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/percent.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace budkavle::http {
namespace {

constexpr unsigned kBitsOfHexDigit = 4;
constexpr std::size_t kEscapeLength = 3;  // "%C3"

std::optional<unsigned> hexadecimal_value(char c) noexcept {
    constexpr int kTen = 10;
    if (ascii::is_digit(c)) {
        return static_cast<unsigned>(c - '0');
    }
    if (c >= 'a' && c <= 'f') {
        return static_cast<unsigned>(c - 'a' + kTen);
    }
    if (c >= 'A' && c <= 'F') {
        return static_cast<unsigned>(c - 'A' + kTen);
    }
    return std::nullopt;
}

/// The byte that the escape at the start of `text` stands for.
std::optional<char> decode_escape(std::string_view text) noexcept {
    if (text.size() < kEscapeLength) {
        return std::nullopt;
    }
    const auto high = hexadecimal_value(text[1]);
    const auto low = hexadecimal_value(text[2]);
    if (!high || !low) {
        return std::nullopt;
    }
    return static_cast<char>((*high << kBitsOfHexDigit) | *low);
}

}  // namespace

std::optional<std::string> decode_percent(std::string_view text, Plus plus, Controls controls) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '%') {
            const auto byte = decode_escape(text.substr(at));
            if (!byte) {
                return std::nullopt;
            }
            decoded.push_back(*byte);
            at += kEscapeLength;
        } else {
            decoded.push_back(text[at] == '+' && plus == Plus::is_space ? ' ' : text[at]);
            ++at;
        }
    }
    if (controls == Controls::lines) {
        std::erase_if(decoded, [](char c) {
            return ascii::is_control(c) && c != '\r' && c != '\n' && c != '\t';
        });
    } else if (std::ranges::any_of(decoded, ascii::is_control)) {
        return std::nullopt;
    }
    if (!is_valid_utf8(decoded)) {
        return std::nullopt;
    }
    return decoded;
}

std::string encode_percent(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    constexpr unsigned kLowDigit = 0xF;
    constexpr std::string_view kUnreservedMarks = "-._~";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        if (ascii::is_digit(c) || ascii::is_letter(c) ||
            kUnreservedMarks.find(c) != std::string_view::npos) {
            encoded.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded.push_back('%');
        encoded.push_back(kDigits[byte >> kBitsOfHexDigit]);
        encoded.push_back(kDigits[byte & kLowDigit]);
    }
    return encoded;
}

}  // namespace budkavle::http
