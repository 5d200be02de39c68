// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Signing in and out: accounts, sessions. Layer app (editor). Thread promise: locks inside.
#pragma once

#include <optional>
#include <string>

#include "account/password_hash.hpp"
#include "base/secret.hpp"
#include "config/settings.hpp"
#include "model/account.hpp"
#include "store/connection_pool.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_sessions.hpp"

namespace budkavle::app {

class SignInService {
public:
    SignInService(store::ConnectionPool& pool, const config::SignIn& settings)
        : accounts_(pool), sessions_(pool), settings_(settings) {}

    [[nodiscard]] std::optional<model::Identity> session(const Secret& token, UtcTime now) const;
    /// The token of a new session, or nothing if login or password is wrong.
    [[nodiscard]] std::optional<Secret> attempt(const std::string& login, const Secret& password,
                                                const std::string& address, UtcTime now) const;
    void sign_out(const Secret& token) const;

private:
    store::EditorAccounts accounts_;
    store::EditorSessions sessions_;
    config::SignIn settings_;
    account::PasswordHasher hasher_;
};

}  // namespace budkavle::app
