// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The session that a request carries in its cookie, and the cookie that begins or ends one.
// Layer app (editor). Thread promise: pure functions over the service, which locks inside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "model/account.hpp"

namespace budkavle::app {

class SignInService;

/// Bound to this host, its whole path and a secure connection (RFC 6265bis section 4.1.3.2).
inline constexpr std::string_view kSessionCookie = "__Host-budkavle";
inline constexpr std::string_view kCsrfField = "csrf";

struct Session {
    model::Identity identity;
    Secret token;

    /// What a form carries to prove that our own page sent it.
    [[nodiscard]] std::string csrf() const;
    [[nodiscard]] bool is_csrf(std::string_view given) const;
};

/// The live session of the request's cookie, or nothing.
[[nodiscard]] std::optional<Session> find_session(const SignInService& service,
                                                  const http::Request& request, UtcTime now);

/// True if the browser will keep our cookie: over https, or on the machine itself.
[[nodiscard]] bool can_keep_session(const http::Request& request);

/// Sets the cookie that carries `token`, or removes it for an empty one.
void set_session_cookie(http::Response& response, const Secret& token);

}  // namespace budkavle::app
