// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Cookies, read and written (RFC 6265, and the prefixes and SameSite of its revision, RFC 6265bis).
// Layer http; no I/O. Thread promise: pure functions.
//
//   find_cookie(request.headers.find("Cookie").value_or(""), "__Host-budkavle")
//   set_cookie({.name = "__Host-budkavle", .value = token})
//     ->  "__Host-budkavle=…; Path=/; Secure; HttpOnly; SameSite=Strict"
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::http {

struct CookieLimits {
    std::size_t count = 64;    ///< cookies
    std::size_t bytes = 8192;  ///< of the field, as nginx and Apache cut it
};

struct Cookie {
    std::string_view name;
    std::string_view value;  ///< as sent: quotes and escapes stand for themselves
};

/// The cookies of the field Cookie, in order: views into `field`. Pieces that are none are passed
/// over, for other programs of the same host may have set them. Nothing if it is over a limit.
[[nodiscard]] std::optional<std::vector<Cookie>> parse_cookies(std::string_view field,
                                                               const CookieLimits& limits = {});

/// The value of the one cookie of that name: a view into `field`. Nothing if there is none, or the
/// field is over a limit, or there are several: another host or path set one of them, and no one
/// knows which.
[[nodiscard]] std::optional<std::string_view> find_cookie(std::string_view field,
                                                          std::string_view name);

enum class SameSite { strict, lax };

struct NewCookie {
    std::string_view name;
    std::string_view value;
    std::string_view path = "/";
    /// 0 removes the cookie; without it, it lives as long as the browser's session.
    std::optional<std::chrono::seconds> max_age = std::nullopt;
    SameSite same_site = SameSite::strict;
    bool is_secure = true;
    bool is_http_only = true;
};

/// The value of the field Set-Cookie. Nothing if the browser would read it otherwise than meant: a
/// name that is no token, a value or path with a byte that could end it, a negative age, or a
/// prefix (`__Host-`, `__Secure-`) whose conditions it does not keep. A cookie of ours never names
/// a domain.
[[nodiscard]] std::optional<std::string> set_cookie(const NewCookie& cookie);

}  // namespace budkavle::http
