// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/host.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/ascii.hpp"

namespace budkavle::http {
namespace {

constexpr std::size_t kNameLimitBytes = 253;
constexpr std::size_t kBracketedLimitBytes = 47;  // "[" + 45 of the longest IPv6 text + "]"
constexpr std::size_t kPortDigits = 5;
constexpr std::uint16_t kPortOfHttp = 80;
constexpr std::uint16_t kPortOfHttps = 443;

/// Digits only, 1 to 65535.
std::optional<std::uint16_t> parse_port(std::string_view text) noexcept {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (text.size() > kPortDigits || error != std::errc{} || end != text.data() + text.size() ||
        port == 0) {
        return std::nullopt;
    }
    return port;
}

bool is_bracketed_address(std::string_view text) noexcept {
    constexpr std::string_view kAllowed = "0123456789abcdefABCDEF:.";
    return text.size() > 2 && text.size() <= kBracketedLimitBytes && text.front() == '[' &&
           text.back() == ']' &&
           text.substr(1, text.size() - 2).find_first_not_of(kAllowed) == std::string_view::npos;
}

bool is_name(std::string_view text) noexcept {
    const auto is_allowed = [](char c) {
        return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= kNameLimitBytes && text.front() != '.' &&
           text.back() != '.' && text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, is_allowed);
}

}  // namespace

std::optional<std::string> parse_host(std::string_view text, Scheme scheme) {
    const std::size_t bracket = text.rfind(']');
    const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
    std::string_view name = text.substr(0, colon);
    std::optional<std::uint16_t> port;
    if (colon != std::string_view::npos) {
        port = parse_port(text.substr(colon + 1));
        if (!port) {
            return std::nullopt;
        }
    }
    if (!is_bracketed_address(name)) {
        if (name.ends_with('.')) {
            name.remove_suffix(1);
        }
        if (!is_name(name)) {
            return std::nullopt;
        }
    }
    std::string host(name);
    std::ranges::transform(host, host.begin(), ascii::to_lower);
    if (port && port != (scheme == Scheme::https ? kPortOfHttps : kPortOfHttp)) {
        host += ':' + std::to_string(*port);
    }
    return host;
}

}  // namespace budkavle::http
