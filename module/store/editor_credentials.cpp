// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editor_credentials.hpp"

#include "store/account_rows.hpp"
#include "store/query_text.hpp"
#include "store/session_use.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

void record(Connection& connection, const model::Account& account, std::string_view action,
            std::string_view details, std::string_view who) {
    record_silently(connection, {.who = who,
                                 .site = {},
                                 .action = action,
                                 .subject_kind = "account",
                                 .subject_id = account.id.value,
                                 .details = details});
}

void set_recovery_codes(Connection& connection, model::AccountId account,
                        const std::vector<std::string>& code_digests, UtcTime now) {
    connection.execute(query::kDeleteRecoveryCodes, {account.value});
    for (const std::string& digest : code_digests) {
        connection.execute(query::kInsertRecoveryCode, {account.value, Bytes{digest}, now});
    }
}

}  // namespace

void EditorCredentials::enable_second_factor(const model::Account& account, const Secret& secret,
                                             std::uint64_t used_step,
                                             const std::vector<std::string>& code_digests,
                                             UtcTime now, std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        connection.execute(query::kUpdateAccountTotp,
                           {Bytes{secret.reveal()}, used_step, account.id.value});
        set_recovery_codes(connection, account.id, code_digests, now);
        record(connection, account, "second-factor", account.login + ": on", who);
        return true;
    });
}

void EditorCredentials::disable_second_factor(const model::Account& account,
                                              std::string_view who) const {
    constexpr std::uint64_t kNoStep = 0;
    (void)write(pool_, [&](Connection& connection) {
        connection.execute(query::kUpdateAccountTotp,
                           {std::monostate{}, kNoStep, account.id.value});
        connection.execute(query::kDeleteRecoveryCodes, {account.id.value});
        record(connection, account, "second-factor", account.login + ": off", who);
        return true;
    });
}

void EditorCredentials::replace_recovery_codes(const model::Account& account,
                                               const std::vector<std::string>& code_digests,
                                               UtcTime now, std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        set_recovery_codes(connection, account.id, code_digests, now);
        record(connection, account, "second-factor", account.login + ": new recovery codes", who);
        return true;
    });
}

bool EditorCredentials::use_totp_step(model::AccountId account, std::uint64_t step) const {
    return write(pool_, [&](Connection& connection) {
        return connection.execute(query::kUseTotpStep, {step, account.value, step}) == 1;
    });
}

bool EditorCredentials::use_recovery_code(const model::Account& account,
                                          std::string_view code_digest, UtcTime now) const {
    return write(pool_, [&](Connection& connection) {
        const bool is_good = connection.execute(query::kUseRecoveryCode,
                                                {now, account.id.value, Bytes{code_digest}}) == 1;
        if (is_good) {
            record(connection, account, "second-factor",
                   account.login + ": a recovery code was used", account.login);
        }
        return is_good;
    });
}

std::size_t EditorCredentials::count_recovery_codes(model::AccountId account) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows = connection.query(query::kCountRecoveryCodes, {account.value});
        const IntegerColumn count = rows.integer_column("unused_codes");
        return rows.next() ? static_cast<std::size_t>(rows.integer(count)) : 0;
    });
}

std::uint64_t EditorCredentials::add_application_password(const model::Account& account,
                                                          std::string_view name,
                                                          std::string_view password_digest,
                                                          UtcTime now, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        const std::uint64_t id =
            connection.insert(query::kInsertApplicationPassword,
                              {account.id.value, name, Bytes{password_digest}, now});
        record(connection, account, "application-password",
               account.login + ": new, " + std::string(name), who);
        return id;
    });
}

std::vector<ApplicationPassword> EditorCredentials::list_application_passwords(
    model::AccountId account) const {
    return read(pool_, [&](Connection& connection) {
        RowReader rows = connection.query(query::kApplicationPasswords, {account.value});
        const IntegerColumn id = rows.integer_column("id");
        const TextColumn name = rows.text_column("name");
        const TimeColumn created = rows.time_column("created_utc");
        const TimeColumn used = rows.time_column("used_utc");
        std::vector<ApplicationPassword> passwords;
        while (rows.next()) {
            passwords.push_back(
                {rows.integer(id), rows.text(name), rows.time(created), rows.find_time(used)});
        }
        return passwords;
    });
}

std::optional<model::Identity> EditorCredentials::find_by_application_password(
    std::string_view password_digest, UtcTime now) const {
    std::uint64_t password = 0;
    bool is_touch_due = false;
    auto found = read(pool_, [&](Connection& connection) -> std::optional<model::Identity> {
        model::Identity identity;
        {
            RowReader rows =
                connection.query(query::kApplicationPassword, {Bytes{password_digest}});
            const IntegerColumn id = rows.integer_column("id");
            const TimeColumn used = rows.time_column("used_utc");
            const IntegerColumn account = rows.integer_column("account_id");
            const TextColumn login = rows.text_column("login");
            const TextColumn display_name = rows.text_column("display_name");
            const IntegerColumn is_administrator = rows.integer_column("is_administrator");
            const IntegerColumn has_second_factor = rows.integer_column("has_second_factor");
            if (!rows.next()) {
                return std::nullopt;
            }
            password = rows.integer(id);
            const auto last_used = rows.find_time(used);
            is_touch_due = !last_used || is_use_to_note(*last_used, now);
            identity = {.account = {rows.integer(account)},
                        .login = rows.text(login),
                        .display_name = rows.text(display_name),
                        .is_administrator = rows.integer(is_administrator) != 0,
                        .has_second_factor = rows.integer(has_second_factor) != 0,
                        .means = model::SignInMeans::application_password,
                        .signed_in = now,
                        .expires = now};
        }
        identity.roles = load_roles(connection, identity.account);
        return identity;
    });
    if (found && is_touch_due) {
        (void)write(pool_, [&](Connection& connection) {
            return connection.execute(query::kTouchApplicationPassword, {now, password});
        });
    }
    return found;
}

bool EditorCredentials::revoke_application_password(const model::Account& account, std::uint64_t id,
                                                    UtcTime now, std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        const bool is_revoked =
            connection.execute(query::kRevokeApplicationPassword, {now, id, account.id.value}) == 1;
        if (is_revoked) {
            record(connection, account, "application-password",
                   account.login + ": revoked, number " + std::to_string(id), who);
        }
        return is_revoked;
    });
}

}  // namespace budkavle::store
