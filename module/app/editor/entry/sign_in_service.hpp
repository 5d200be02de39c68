// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Signing in and out: accounts, codes, sessions, and how guessing is slowed (sign_in_throttle.hpp).
// Layer app (editor). Thread promise: locks inside.
//
// The code is asked for in a step of its own, with a ticket that a row in the database stands for
// (store/sign_in_steps.hpp). The password is then neither typed twice nor carried in a page, and
// who has only guessed a password has three minutes and the same throttle for the code.
//
//   const SignInResult result = service.attempt(login, password, visitor, now);
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "account/password_hash.hpp"
#include "app/editor/entry/visitor.hpp"
#include "base/secret.hpp"
#include "config/settings.hpp"
#include "model/account.hpp"
#include "store/connection_pool.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_credentials.hpp"
#include "store/editor_sessions.hpp"
#include "store/sign_in_steps.hpp"

namespace budkavle::app {

struct SignedIn {
    Secret token;  ///< of the new session, for the cookie
};
struct NeedsCode {
    Secret ticket;  ///< for give_code()
};
struct Wrong {};  ///< says no more, whatever was wrong
struct Throttled {
    UtcTime until;
};
struct Busy {};       ///< too many sign-ins at once: nothing was looked at
struct StepEnded {};  ///< the ticket is too old: from the start again
using SignInResult = std::variant<SignedIn, NeedsCode, Wrong, Throttled, Busy, StepEnded>;

struct Confirmed {};
using ConfirmResult = std::variant<Confirmed, Wrong, Throttled, Busy>;

class SignInService {
public:
    SignInService(store::ConnectionPool& pool, const config::SignIn& settings)
        : accounts_(pool), sessions_(pool), credentials_(pool), steps_(pool), settings_(settings) {}

    /// Who a token is of. `remote_user`: whom the web server says that it is now; a session that
    /// began by its word lasts no longer than that word.
    [[nodiscard]] std::optional<model::Identity> session(const Secret& token,
                                                         std::string_view remote_user,
                                                         UtcTime now) const;

    /// The password. Costs the same for logins that do not exist.
    [[nodiscard]] SignInResult attempt(std::string_view login, const Secret& password,
                                       const Visitor& visitor, UtcTime now) const;
    /// The code of the second factor, or a recovery code, with the ticket that attempt() gave.
    [[nodiscard]] SignInResult give_code(const Secret& ticket, std::string_view code,
                                         const Visitor& visitor, UtcTime now) const;
    /// True if the web server's word counts and it says a name.
    [[nodiscard]] bool trusts(const Visitor& visitor) const noexcept {
        return settings_.trusts_remote_user && !visitor.remote_user.empty();
    }
    /// By the web server's word. Wrong if that does not count, or there is no such account.
    [[nodiscard]] SignInResult take_web_servers_word(const Visitor& visitor, UtcTime now) const;
    /// For whom a one-time link was redeemed: a link is no second factor.
    [[nodiscard]] SignInResult sign_in_by_link(model::AccountId account, const Visitor& visitor,
                                               UtcTime now) const;
    /// A new session in the place of the visitor's, of an account that has just proved itself.
    [[nodiscard]] Secret begin_session(model::AccountId account, model::SignInMeans means,
                                       const Visitor& visitor, UtcTime now) const;
    /// Asks who is signed in for the password again, throttled as a sign-in.
    [[nodiscard]] ConfirmResult confirm(const model::Identity& identity, const Secret& password,
                                        const Visitor& visitor, UtcTime now) const;
    /// None: no turn came (PasswordHasher).
    [[nodiscard]] std::optional<Secret> hash(const Secret& password) const {
        return hasher_.hash(password);
    }

    void sign_out(const Secret& token) const;

    static constexpr std::chrono::minutes kStepLimit{3};  ///< a phone has to be found

private:
    struct Try;
    struct Proof;
    [[nodiscard]] Try begin_try(std::string_view login, const Visitor& visitor, UtcTime now) const;
    void note_failure(const Try& made, const Visitor& visitor, model::AccountId account) const;
    [[nodiscard]] Proof prove(std::string_view login, const Secret& password,
                              const Visitor& visitor, UtcTime now) const;
    void renew_hash(const store::StoredAccount& stored, const Secret& password) const;
    [[nodiscard]] bool is_code(const store::StoredAccount& stored, std::string_view code,
                               UtcTime now) const;
    [[nodiscard]] NeedsCode begin_step(model::AccountId account, UtcTime now) const;

    store::EditorAccounts accounts_;
    store::EditorSessions sessions_;
    store::EditorCredentials credentials_;
    store::SignInSteps steps_;
    config::SignIn settings_;
    account::PasswordHasher hasher_;
};

}  // namespace budkavle::app
