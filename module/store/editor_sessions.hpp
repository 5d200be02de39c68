// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Sessions of signed-in browsers, and the sign-ins that were tried. Layer store; includes model and
// base. Thread promise: locks inside, as EditorAccounts.
//
// Throws StoreError. Times are given, not asked of the database, so that all nodes and tests agree
// on one clock: the caller's.
//
//   if (auto identity = sessions.find(digest_of(cookie), now, idle_limit)) { … }
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "model/account.hpp"

namespace budkavle::store {

class ConnectionPool;

struct NewSession {
    model::AccountId account;
    model::SignInMeans means = model::SignInMeans::password;
    std::string address;  ///< of the visitor, at most 45 characters of ASCII
    std::string browser;  ///< in words, at most 100 characters
    UtcTime begun;
    UtcTime expires;
};

/// A session as its owner sees it in a list.
struct OwnSession {
    std::uint64_t id = 0;  ///< to end it by; says nothing of its token
    model::SignInMeans means = model::SignInMeans::password;
    std::string address;
    std::string browser;
    UtcTime begun;
    UtcTime seen;  ///< to the minute
    UtcTime expires;
};

/// Failed sign-ins that count.
struct Failures {
    std::uint64_t count = 0;
    std::optional<UtcTime> last;
};

class EditorSessions {
public:
    explicit EditorSessions(ConnectionPool& pool) : pool_(pool) {}

    /// Begins a session under the digest of its token, and ends the one that the same browser had
    /// (`old_token_digest`, may be empty). Its handle.
    std::uint64_t begin(const NewSession& session, std::string_view token_digest,
                        std::string_view old_token_digest) const;
    /// The identity behind a token: one query, and a write at most once a minute. None: unknown,
    /// idle for `idle_limit` (at most a minute less, as use is noted to the minute), past its end,
    /// older than the password, or of a disabled account.
    [[nodiscard]] std::optional<model::Identity> find(std::string_view token_digest, UtcTime now,
                                                      std::chrono::seconds idle_limit) const;
    /// The live ones, newest first.
    [[nodiscard]] std::vector<OwnSession> list(model::AccountId account, UtcTime now,
                                               std::chrono::seconds idle_limit) const;
    void end_by_token(std::string_view token_digest) const;
    /// False: the account has no such session.
    bool end(model::AccountId account, std::uint64_t id) const;
    /// All but `kept`; 0 keeps none.
    void end_all(model::AccountId account, std::uint64_t kept) const;

    /// Notes a sign-in before anything is looked at, so that many at once see each other. It counts
    /// as failed until pass_attempt(). `login` has at most 80 characters of UTF-8.
    std::uint64_t begin_attempt(std::string_view login, std::string_view network,
                                UtcTime now) const;
    void pass_attempt(std::uint64_t attempt) const;
    /// For a sign-in that was not looked at.
    void drop_attempt(std::uint64_t attempt) const;
    /// When that login last signed in from that network, within kAttemptsKept.
    [[nodiscard]] std::optional<UtcTime> last_sign_in(std::string_view login,
                                                      std::string_view network, UtcTime now) const;
    /// Failures from `since` on, without `attempt` itself.
    [[nodiscard]] Failures failures_of_login(std::string_view login, UtcTime since,
                                             std::uint64_t attempt) const;
    [[nodiscard]] Failures failures_from_network(std::string_view network, UtcTime since,
                                                 std::uint64_t attempt) const;
    [[nodiscard]] Failures failures_of_login_from_network(std::string_view login,
                                                          std::string_view network, UtcTime since,
                                                          std::uint64_t attempt) const;

    /// Long enough to know the networks that somebody works from, over a holiday.
    static constexpr std::chrono::days kAttemptsKept{30};

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
