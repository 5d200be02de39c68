// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editor_accounts.hpp"

#include <map>

#include "store/account_rows.hpp"
#include "store/query_text.hpp"
#include "store/transaction.hpp"
#include "store/write_record.hpp"

namespace budkavle::store {
namespace {

void record(Connection& connection, std::string_view who, std::string_view action,
            model::AccountId account, std::string_view details, model::SiteId site = {}) {
    record_silently(connection, {.who = who,
                                 .site = site,
                                 .action = action,
                                 .subject_kind = "account",
                                 .subject_id = account.value,
                                 .details = details});
}

/// Nobody is signed in to the account, or can be by a link, any more.
void shut_out(Connection& connection, model::AccountId account, UtcTime now) {
    constexpr std::uint64_t kNone = 0;
    connection.execute(query::kDeleteSessionsOfAccount, {account.value, kNone});
    connection.execute(query::kVoidSignInLinks, {now, account.value});
}

std::optional<StoredAccount> find_one(Connection& connection, std::string_view text,
                                      const Value& key) {
    std::optional<StoredAccount> found;
    {
        RowReader rows = connection.query(text, {key});
        const AccountColumns columns(rows);
        const TextColumn password_hash = rows.text_column("password_hash");
        const TextColumn totp_secret = rows.text_column("totp_secret");
        const IntegerColumn totp_last_step = rows.integer_column("totp_last_step");
        if (!rows.next()) {
            return std::nullopt;
        }
        found = StoredAccount{columns.account(), Secret(rows.text(password_hash)), std::nullopt,
                              rows.integer(totp_last_step)};
        if (auto secret = rows.find_text(totp_secret)) {
            found->totp_secret.emplace(std::move(*secret));
        }
    }
    found->account.roles = load_roles(connection, found->account.id);
    return found;
}

}  // namespace

model::AccountId EditorAccounts::add(const model::Account& account, const Secret& password_hash,
                                     std::string_view who) const {
    return write(pool_, [&](Connection& connection) {
        const model::AccountId id{connection.insert(
            query::kInsertAccount,
            {account.login, account.display_name, std::string_view(password_hash.reveal()),
             std::uint64_t{account.is_administrator ? 1U : 0U}, account.created, account.created})};
        for (const auto& [site, role] : account.roles) {
            connection.execute(query::kUpsertAccountRole, {id.value, site.value, to_text(role)});
        }
        record(connection, who, "add", id, account.login);
        return id;
    });
}

std::vector<model::Account> EditorAccounts::list() const {
    return read(pool_, [](Connection& connection) {
        std::vector<model::Account> accounts;
        {
            RowReader rows = connection.query(query::kAccounts, {});
            for (const AccountColumns columns(rows); rows.next();) {
                accounts.push_back(columns.account());
            }
        }
        std::map<std::uint64_t, std::vector<model::SiteRole>> roles_of;
        RowReader rows = connection.query(query::kAllAccountRoles, {});
        const IntegerColumn account = rows.integer_column("account_id");
        const IntegerColumn site = rows.integer_column("site_id");
        const TextColumn role = rows.text_column("role");
        while (rows.next()) {
            roles_of[rows.integer(account)].emplace_back(model::SiteId{rows.integer(site)},
                                                         stored_role(rows.view(role)));
        }
        for (model::Account& one : accounts) {
            one.roles = std::move(roles_of[one.id.value]);
        }
        return accounts;
    });
}

std::optional<StoredAccount> EditorAccounts::find(std::string_view login) const {
    return read(pool_, [&](Connection& connection) {
        return find_one(connection, query::kAccountByLogin, login);
    });
}

std::optional<StoredAccount> EditorAccounts::find(model::AccountId id) const {
    return read(pool_, [&](Connection& connection) {
        return find_one(connection, query::kAccountById, id.value);
    });
}

void EditorAccounts::set_role(const model::Account& account, model::SiteId site,
                              std::optional<model::Role> role, std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        const std::uint64_t changed =
            role ? connection.execute(query::kUpsertAccountRole,
                                      {account.id.value, site.value, to_text(*role)})
                 : connection.execute(query::kDeleteAccountRole, {account.id.value, site.value});
        record(connection, who, "role", account.id,
               account.login + ": " + std::string(role ? to_text(*role) : "none"), site);
        return changed;
    });
}

void EditorAccounts::set_administrator(const model::Account& account, bool is_administrator,
                                       std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        const std::uint64_t changed =
            connection.execute(query::kUpdateAccountAdministrator,
                               {std::uint64_t{is_administrator ? 1U : 0U}, account.id.value});
        record(connection, who, "role", account.id,
               account.login + (is_administrator ? ": administrator of everything"
                                                 : ": not administrator of everything"));
        return changed;
    });
}

void EditorAccounts::set_disabled(const model::Account& account, bool is_disabled, UtcTime now,
                                  std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        const std::uint64_t changed =
            connection.execute(query::kUpdateAccountDisabled,
                               {std::uint64_t{is_disabled ? 1U : 0U}, account.id.value});
        if (is_disabled) {
            shut_out(connection, account.id, now);
        }
        record(connection, who, is_disabled ? "disable" : "enable", account.id, account.login);
        return changed;
    });
}

void EditorAccounts::set_password(const model::Account& account, const Secret& password_hash,
                                  UtcTime now, std::string_view who) const {
    (void)write(pool_, [&](Connection& connection) {
        const std::uint64_t changed =
            connection.execute(query::kUpdateAccountPassword,
                               {std::string_view(password_hash.reveal()), now, account.id.value});
        shut_out(connection, account.id, now);
        record(connection, who, "password", account.id, account.login);
        return changed;
    });
}

void EditorAccounts::replace_hash(model::AccountId account, const Secret& old_hash,
                                  const Secret& new_hash) const {
    (void)write(pool_, [&](Connection& connection) {
        return connection.execute(query::kUpdateAccountHash,
                                  {std::string_view(new_hash.reveal()), account.value,
                                   std::string_view(old_hash.reveal())});
    });
}

void EditorAccounts::add_link(const model::Account& account, std::string_view token_digest,
                              UtcTime now, UtcTime expires, std::string_view who) const {
    // What a link was made for is of use for as long as somebody may ask why it does not work.
    constexpr std::chrono::days kKept{90};
    (void)write(pool_, [&](Connection& connection) {
        connection.execute(query::kDeleteOldSignInLinks, {now - kKept});
        connection.execute(query::kVoidSignInLinks, {now, account.id.value});
        const std::uint64_t added = connection.execute(
            query::kInsertSignInLink, {Bytes{token_digest}, account.id.value, now, expires});
        record(connection, who, "link", account.id, account.login);
        return added;
    });
}

std::optional<LinkOwner> EditorAccounts::find_link(std::string_view token_digest,
                                                   UtcTime now) const {
    return read(pool_, [&](Connection& connection) -> std::optional<LinkOwner> {
        RowReader rows = connection.query(query::kSignInLink, {Bytes{token_digest}, now});
        const IntegerColumn account = rows.integer_column("account_id");
        const TextColumn login = rows.text_column("login");
        const TextColumn display_name = rows.text_column("display_name");
        if (!rows.next()) {
            return std::nullopt;
        }
        return LinkOwner{{rows.integer(account)}, rows.text(login), rows.text(display_name)};
    });
}

bool EditorAccounts::redeem_link(std::string_view token_digest, const LinkOwner& owner,
                                 const Secret& password_hash, UtcTime now) const {
    return write(pool_, [&](Connection& connection) {
        if (connection.execute(query::kUseSignInLink, {now, Bytes{token_digest}, now}) == 0) {
            return false;
        }
        connection.execute(query::kUpdateAccountPassword,
                           {std::string_view(password_hash.reveal()), now, owner.account.value});
        shut_out(connection, owner.account, now);
        record(connection, owner.login, "password", owner.account, owner.login + ", by a link");
        return true;
    });
}

void EditorAccounts::note(std::string_view who, std::string_view action, model::AccountId account,
                          std::string_view details) const {
    (void)write(pool_, [&](Connection& connection) {
        record(connection, who, action, account, details);
        return true;
    });
}

}  // namespace budkavle::store
