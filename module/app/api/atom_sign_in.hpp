// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// On whose behalf a program comes: a login and an application password with each request (RFC
// 7617). No cookie is read and no session begun, so no page elsewhere can send a request in
// somebody's name. Layer app (api). Thread promise: locks inside.
#pragma once

#include <string>
#include <variant>

#include "http/request.hpp"
#include "http/response.hpp"
#include "model/account.hpp"
#include "store/connection_pool.hpp"
#include "store/editor_credentials.hpp"
#include "store/editor_sessions.hpp"

namespace budkavle::app {

class AtomSignIn {
public:
    explicit AtomSignIn(store::ConnectionPool& pool) : credentials_(pool), sessions_(pool) {}

    /// The account, or what to answer: 403 over a connection that others can read, 401 without a
    /// right password, 429 to a network that has sent too many wrong ones.
    [[nodiscard]] std::variant<model::Identity, http::Response> check(const http::Request& request,
                                                                      UtcTime now) const;

private:
    store::EditorCredentials credentials_;
    store::EditorSessions sessions_;
};

/// Under which wrong passwords are counted: an IPv4 address or the /64 of an IPv6 one, apart from
/// those of people: a forgotten program must not lock out a whole town hall.
[[nodiscard]] std::string program_network(const std::string& address);

}  // namespace budkavle::app
