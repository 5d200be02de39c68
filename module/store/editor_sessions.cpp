// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editor_sessions.hpp"

#include "store/account_rows.hpp"
#include "store/query_text.hpp"
#include "store/session_use.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {

std::uint64_t EditorSessions::begin(const NewSession& session, std::string_view token_digest,
                                    std::string_view old_token_digest) const {
    return write(pool_, [&](Connection& connection) {
        connection.execute(query::kDeleteOldSessions, {session.begun});
        if (!old_token_digest.empty()) {
            connection.execute(query::kDeleteSessionByToken, {Bytes{old_token_digest}});
        }
        return connection.insert(
            query::kInsertSession,
            {Bytes{token_digest}, session.account.value, to_text(session.means), session.address,
             session.browser, session.begun, session.begun, session.expires});
    });
}

std::optional<model::Identity> EditorSessions::find(std::string_view token_digest, UtcTime now,
                                                    std::chrono::seconds idle_limit) const {
    UtcTime last_seen;
    auto found = read(pool_, [&](Connection& connection) -> std::optional<model::Identity> {
        RowReader rows =
            connection.query(query::kSessionByToken, {Bytes{token_digest}, now, now - idle_limit});
        const IntegerColumn id = rows.integer_column("id");
        const IntegerColumn account = rows.integer_column("account_id");
        const TextColumn means = rows.text_column("means");
        const TimeColumn created = rows.time_column("created_utc");
        const TimeColumn seen = rows.time_column("seen_utc");
        const TimeColumn expires = rows.time_column("expires_utc");
        const TextColumn login = rows.text_column("login");
        const TextColumn display_name = rows.text_column("display_name");
        const IntegerColumn is_administrator = rows.integer_column("is_administrator");
        const IntegerColumn has_second_factor = rows.integer_column("has_second_factor");
        const IntegerColumn site = rows.integer_column("site_id");
        const TextColumn role = rows.text_column("role");
        std::optional<model::Identity> identity;
        while (rows.next()) {
            if (!identity) {
                last_seen = rows.time(seen);
                identity = {.session = rows.integer(id),
                            .account = {rows.integer(account)},
                            .login = rows.text(login),
                            .display_name = rows.text(display_name),
                            .is_administrator = rows.integer(is_administrator) != 0,
                            .has_second_factor = rows.integer(has_second_factor) != 0,
                            .means = parse_means(rows.view(means)),
                            .signed_in = rows.time(created),
                            .expires = rows.time(expires)};
            }
            if (const auto site_id = rows.find_integer(site)) {
                identity->roles.emplace_back(model::SiteId{*site_id}, stored_role(rows.view(role)));
            }
        }
        return identity;
    });
    if (found && is_use_to_note(last_seen, now)) {
        (void)write(pool_, [&](Connection& connection) {
            return connection.execute(query::kTouchSession, {now, found->session});
        });
    }
    return found;
}

std::vector<OwnSession> EditorSessions::list(model::AccountId account, UtcTime now,
                                             std::chrono::seconds idle_limit) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows =
            connection.query(query::kSessionsOfAccount, {account.value, now, now - idle_limit});
        const IntegerColumn id = rows.integer_column("id");
        const TextColumn means = rows.text_column("means");
        const TextColumn address = rows.text_column("address");
        const TextColumn browser = rows.text_column("browser");
        const TimeColumn created = rows.time_column("created_utc");
        const TimeColumn seen = rows.time_column("seen_utc");
        const TimeColumn expires = rows.time_column("expires_utc");
        std::vector<OwnSession> sessions;
        while (rows.next()) {
            sessions.push_back({rows.integer(id), parse_means(rows.view(means)), rows.text(address),
                                rows.text(browser), rows.time(created), rows.time(seen),
                                rows.time(expires)});
        }
        return sessions;
    });
}

void EditorSessions::end_by_token(std::string_view token_digest) const {
    (void)write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeleteSessionByToken, {Bytes{token_digest}});
    });
}

bool EditorSessions::end(model::AccountId account, std::uint64_t id) const {
    return write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeleteSession, {id, account.value}) == 1;
    });
}

void EditorSessions::end_all(model::AccountId account, std::uint64_t kept) const {
    (void)write(pool_, [&](Connection& connection) {
        return connection.execute(query::kDeleteSessionsOfAccount, {account.value, kept});
    });
}

}  // namespace budkavle::store
