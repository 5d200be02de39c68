// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/session_cookie.hpp"

#include <chrono>

#include "account/token.hpp"
#include "app/editor/entry/sign_in_service.hpp"
#include "http/cookies.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kDeskPurpose = "desk";

std::string_view host_without_port(std::string_view host) {
    return host.starts_with('[') ? host.substr(0, host.find(']') + 1)
                                 : host.substr(0, host.find(':'));
}

}  // namespace

std::string Session::csrf() const {
    return account::make_form_token(token, kDeskPurpose);
}

bool Session::is_csrf(std::string_view given) const {
    return account::is_form_token(given, token, kDeskPurpose);
}

std::optional<Session> find_session(const SignInService& service, const http::Request& request,
                                    UtcTime now) {
    const auto cookie =
        http::find_cookie(request.headers.find("Cookie").value_or(""), kSessionCookie);
    if (!cookie) {
        return std::nullopt;
    }
    Secret token{std::string(*cookie)};
    auto identity = service.session(token, request.remote_user, now);
    if (!identity) {
        return std::nullopt;
    }
    return Session{std::move(*identity), std::move(token)};
}

bool can_keep_session(const http::Request& request) {
    const std::string_view host = host_without_port(request.host);
    return request.is_https || host == "localhost" || host == "127.0.0.1" || host == "[::1]" ||
           host.ends_with(".localhost");
}

void set_session_cookie(http::Response& response, const Secret& token) {
    http::NewCookie cookie{.name = kSessionCookie, .value = token.reveal()};
    if (token.reveal().empty()) {
        cookie.max_age = std::chrono::seconds(0);
    }
    if (const auto field = http::set_cookie(cookie)) {
        response.headers.add("Set-Cookie", *field);
    }
}

}  // namespace budkavle::app
