// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/cookies.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "http/field_parameters.hpp"

namespace budkavle::http {
namespace {

bool is_cookie_name(std::string_view name) noexcept {
    return !name.empty() && std::ranges::all_of(name, ascii::is_token_character);
}

/// cookie-octet of RFC 6265 section 4.1.1: printable ASCII that no part of the field uses.
bool is_value_character(char c) noexcept {
    constexpr std::string_view kForbidden = "\",;\\";
    return c > ' ' && c <= '~' && kForbidden.find(c) == std::string_view::npos;
}

bool is_cookie_path(std::string_view path) noexcept {
    return path.starts_with('/') &&
           std::ranges::all_of(path, [](char c) { return c > ' ' && c <= '~' && c != ';'; });
}

/// Browsers know the prefixes without regard to case (RFC 6265bis section 4.1.3).
bool has_prefix(std::string_view name, std::string_view prefix) noexcept {
    return ascii::equals_ignoring_case(name.substr(0, prefix.size()), prefix);
}

bool keeps_prefix_rules(const NewCookie& cookie) noexcept {
    if (has_prefix(cookie.name, "__Host-")) {
        return cookie.is_secure && cookie.path == "/";
    }
    return !has_prefix(cookie.name, "__Secure-") || cookie.is_secure;
}

}  // namespace

std::optional<std::vector<Cookie>> parse_cookies(std::string_view field,
                                                 const CookieLimits& limits) {
    if (field.size() > limits.bytes) {
        return std::nullopt;
    }
    std::vector<Cookie> cookies;
    while (!field.empty()) {
        const std::size_t end = std::min(field.find(';'), field.size());
        const std::string_view piece = without_padding(field.substr(0, end));
        field.remove_prefix(std::min(end + 1, field.size()));
        const std::size_t equals = piece.find('=');
        const std::string_view name = piece.substr(0, equals);
        if (equals == std::string_view::npos || !is_cookie_name(name)) {
            continue;
        }
        if (cookies.size() == limits.count) {
            return std::nullopt;
        }
        cookies.push_back({name, piece.substr(equals + 1)});
    }
    return cookies;
}

std::optional<std::string_view> find_cookie(std::string_view field, std::string_view name) {
    const auto cookies = parse_cookies(field);
    if (!cookies || std::ranges::count(*cookies, name, &Cookie::name) != 1) {
        return std::nullopt;
    }
    return std::ranges::find(*cookies, name, &Cookie::name)->value;
}

std::optional<std::string> set_cookie(const NewCookie& cookie) {
    if (!is_cookie_name(cookie.name) || !std::ranges::all_of(cookie.value, is_value_character) ||
        !is_cookie_path(cookie.path) || !keeps_prefix_rules(cookie) ||
        cookie.max_age.value_or(std::chrono::seconds{0}).count() < 0) {
        return std::nullopt;
    }
    std::string field(cookie.name);
    field.append("=").append(cookie.value).append("; Path=").append(cookie.path);
    if (cookie.max_age) {
        field.append("; Max-Age=").append(std::to_string(cookie.max_age->count()));
    }
    field.append(cookie.is_secure ? "; Secure" : "");
    field.append(cookie.is_http_only ? "; HttpOnly" : "");
    field.append(cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax");
    return field;
}

}  // namespace budkavle::http
