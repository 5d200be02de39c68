// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/address.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace budkavle::markup {
namespace {

constexpr std::string_view kSiteScheme = "site:/";
constexpr std::size_t kAddressLimitBytes = 2000;

bool is_control_or_space(char c) {
    return static_cast<std::uint8_t>(c) <= 0x20 || c == '\x7F';
}

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_letter_or_digit(char c) {
    return ascii::is_letter(c) || ascii::is_digit(c);
}

bool starts_with(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() &&
           std::ranges::equal(text.substr(0, lower_case.size()), lower_case, {}, ascii::to_lower);
}

/// As a browser reads it (WHATWG URL, "basic URL parser" steps 1 to 3): no controls or spaces at
/// the ends, no tab or line end within.
std::string as_browsers_read(std::string_view raw) {
    while (!raw.empty() && is_control_or_space(raw.front())) {
        raw.remove_prefix(1);
    }
    while (!raw.empty() && is_control_or_space(raw.back())) {
        raw.remove_suffix(1);
    }
    std::string text(raw);
    std::erase_if(text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; });
    return text;
}

/// Percent-encodes all but what RFC 3986 allows in paths, queries and fragments. A '%' that encodes
/// nothing is encoded itself, so that doing it twice changes nothing.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kAllowed = "-._~!$&'()*+,;=:@/?";
    std::string out;
    bool has_fragment = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_escape =
            c == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
        const bool is_fragment_mark = c == '#' && !has_fragment;
        has_fragment = has_fragment || c == '#';
        if (is_letter_or_digit(c) || is_escape || is_fragment_mark ||
            kAllowed.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<std::uint8_t>(c);
            out += '%';
            out += kHex[byte >> 4U];
            out += kHex[byte & 0xFU];
        }
    }
    return out;
}

/// A host with an optional port: letters, digits, points, dashes and non-ASCII letters. No user
/// name: it serves only to make one address look like another.
bool is_plain_authority(std::string_view authority) {
    const std::string_view host = authority.substr(0, authority.find(':'));
    const std::string_view port =
        host.size() < authority.size() ? authority.substr(host.size() + 1) : std::string_view();
    constexpr std::size_t kPortDigits = 5;
    return !host.empty() && host.front() != '.' && port.size() <= kPortDigits &&
           std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; }) &&
           std::ranges::all_of(host, [](char c) {
               return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' ||
                      static_cast<std::uint8_t>(c) >= 0x80;
           });
}

std::optional<std::string> web_address(std::string_view scheme, std::string_view rest) {
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (!is_plain_authority(authority)) {
        return std::nullopt;
    }
    return std::string(scheme) + std::string(authority) +
           percent_encoded(rest.substr(authority.size()));
}

/// Nothing that a browser could take for a scheme or another host; './' where the first part might
/// look like one.
std::optional<std::string> relative_address(std::string_view text) {
    if (text.empty() || text.front() == '#') {
        return std::nullopt;
    }
    const std::string_view first = text.substr(0, text.find_first_of("/?#"));
    if (first.find(':') != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string encoded = percent_encoded(text);
    return first.find('&') == std::string_view::npos ? encoded : "./" + encoded;
}

}  // namespace

std::optional<std::string> clean_address(std::string_view raw) {
    const std::string text = as_browsers_read(raw);
    if (text.size() > kAddressLimitBytes || !is_valid_utf8(text)) {
        return std::nullopt;
    }
    if (text.starts_with(kSiteScheme)) {
        // Never "site://host": with an empty prefix that would be another host.
        std::string path = percent_encoded(std::string_view(text).substr(kSiteScheme.size()));
        for (std::size_t at = path.find(':'); at != std::string::npos; at = path.find(':', at)) {
            path.replace(at, 1, "%3A");  // so that `site:/` stands at the beginning alone
        }
        return path.starts_with('/') ? std::nullopt
                                     : std::optional(std::string(kSiteScheme) + path);
    }
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (starts_with(text, scheme)) {
            return web_address(scheme, std::string_view(text).substr(scheme.size()));
        }
    }
    for (const std::string_view scheme : {"mailto:", "tel:"}) {
        if (starts_with(text, scheme) && text.size() > scheme.size()) {
            return std::string(scheme) +
                   percent_encoded(std::string_view(text).substr(scheme.size()));
        }
    }
    if (text.starts_with("//")) {
        return web_address("https://", std::string_view(text).substr(2));
    }
    if (starts_with(text, "www.")) {
        return web_address("https://", text);
    }
    return relative_address(text);
}

}  // namespace budkavle::markup
