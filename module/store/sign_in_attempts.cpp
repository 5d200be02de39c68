// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// EditorSessions: the sign-ins that were tried.
#include "store/editor_sessions.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

Failures count_failures(ConnectionPool& pool, std::string_view text,
                        std::initializer_list<Value> values) {
    return read(pool, [&](Connection& connection) {
        RowReader rows = connection.query(text, values);
        const IntegerColumn failures = rows.integer_column("failures");
        const TimeColumn last = rows.time_column("last_utc");
        return rows.next() ? Failures{rows.integer(failures), rows.find_time(last)} : Failures{};
    });
}

}  // namespace

std::uint64_t EditorSessions::begin_attempt(std::string_view login, std::string_view network,
                                            UtcTime now) const {
    return write(pool_, [&](Connection& connection) {
        connection.execute(query::kDeleteOldSignInAttempts, {now - kAttemptsKept});
        return connection.insert(query::kInsertSignInAttempt, {login, network, now});
    });
}

void EditorSessions::pass_attempt(std::uint64_t attempt) const {
    (void)write(pool_, [&](Connection& connection) {
        return connection.execute(query::kPassSignInAttempt, {attempt});
    });
}

void EditorSessions::drop_attempt(std::uint64_t attempt) const {
    (void)write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeleteSignInAttempt, {attempt});
    });
}

std::optional<UtcTime> EditorSessions::last_sign_in(std::string_view login,
                                                    std::string_view network, UtcTime now) const {
    return read(pool_, [&](Connection& connection) -> std::optional<UtcTime> {
        RowReader rows =
            connection.query(query::kLastSignInFromNetwork, {login, now - kAttemptsKept, network});
        const TimeColumn last = rows.time_column("last_utc");
        return rows.next() ? rows.find_time(last) : std::nullopt;
    });
}

Failures EditorSessions::failures_of_login(std::string_view login, UtcTime since,
                                           std::uint64_t attempt) const {
    return count_failures(pool_, query::kFailedSignInsOfLogin, {login, since, attempt});
}

Failures EditorSessions::failures_from_network(std::string_view network, UtcTime since,
                                               std::uint64_t attempt) const {
    return count_failures(pool_, query::kFailedSignInsFromNetwork, {network, since, attempt});
}

Failures EditorSessions::failures_of_login_from_network(std::string_view login,
                                                        std::string_view network, UtcTime since,
                                                        std::uint64_t attempt) const {
    return count_failures(pool_, query::kFailedSignInsOfLoginFromNetwork,
                          {login, since, network, attempt});
}

}  // namespace budkavle::store
