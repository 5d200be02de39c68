// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/basic_credentials.hpp"

#include <algorithm>
#include <cstdint>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace budkavle::http {
namespace {

constexpr std::string_view kScheme = "basic";
constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Longer than any name and password of ours.
constexpr std::size_t kLimitBytes = 1024;
constexpr std::size_t kQuantum = 4;
constexpr unsigned kBitsOfBase64Digit = 6;
constexpr unsigned kBitsOfByte = 8;

/// RFC 4648 section 4, with its padding.
std::optional<Secret> decode_base64(std::string_view text) {
    if (text.empty() || text.size() % kQuantum != 0 || text.size() > kLimitBytes) {
        return std::nullopt;
    }
    for (int pad = 0; pad < 2 && text.ends_with('='); ++pad) {
        text.remove_suffix(1);
    }
    std::string bytes;
    bytes.reserve(kLimitBytes);  // never moved: no copy of it stays behind
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const std::size_t digit = kAlphabet.find(c);
        if (digit == std::string_view::npos) {
            return std::nullopt;
        }
        held = (held << kBitsOfBase64Digit) | static_cast<std::uint32_t>(digit);
        bits += kBitsOfBase64Digit;
        if (bits >= kBitsOfByte) {
            bits -= kBitsOfByte;
            bytes += static_cast<char>((held >> bits) & 0xFFU);
        }
    }
    return Secret(std::move(bytes));
}

bool is_plain_text(std::string_view text) {
    return is_valid_utf8(text) && std::ranges::none_of(text, ascii::is_control);
}

}  // namespace

std::optional<BasicCredentials> parse_basic_credentials(std::string_view field) {
    const std::size_t blank = field.find(' ');
    if (blank == std::string_view::npos ||
        !ascii::equals_ignoring_case(field.substr(0, blank), kScheme)) {
        return std::nullopt;
    }
    field.remove_prefix(blank);
    field.remove_prefix(std::min(field.find_first_not_of(' '), field.size()));
    const std::optional<Secret> both = decode_base64(field);
    if (!both || !is_plain_text(both->reveal())) {
        return std::nullopt;
    }
    const std::string& text = both->reveal();
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) {
        return std::nullopt;
    }
    return BasicCredentials{text.substr(0, colon), Secret(text.substr(colon + 1))};
}

}  // namespace budkavle::http
