// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Accounts, their roles and passwords, and one-time links. Layer store; includes model and base.
// Thread promise: locks inside (each call borrows a connection and is one transaction, retried a
// few times when the database says that it may be).
//
// Throws StoreError; Kind::constraint if a rule of the schema refuses. What changes an account
// writes an audit entry. Nothing here hashes: hashes and digests are made by the layer account.
//
//   const auto stored = accounts.find("anna");
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "base/utc_time.hpp"
#include "model/account.hpp"

namespace budkavle::store {

class ConnectionPool;

/// An account with what proves that it is its owner who asks.
struct StoredAccount {
    model::Account account;
    Secret password_hash;               ///< argon2id
    std::optional<Secret> totp_secret;  ///< none: no second factor
    std::uint64_t totp_last_step = 0;
};

/// Whose a one-time link is.
struct LinkOwner {
    model::AccountId account;
    std::string login;
    std::string display_name;
};

class EditorAccounts {
public:
    explicit EditorAccounts(ConnectionPool& pool) : pool_(pool) {}

    /// Stores a new account with its roles; its id. Kind::constraint if the login is taken.
    model::AccountId add(const model::Account& account, const Secret& password_hash,
                         std::string_view who) const;
    /// All, by login, with their roles.
    [[nodiscard]] std::vector<model::Account> list() const;
    /// With its roles, disabled or not. Letter case does not matter.
    [[nodiscard]] std::optional<StoredAccount> find(std::string_view login) const;
    [[nodiscard]] std::optional<StoredAccount> find(model::AccountId id) const;

    /// None: no role there any more.
    void set_role(const model::Account& account, model::SiteId site,
                  std::optional<model::Role> role, std::string_view who) const;
    void set_administrator(const model::Account& account, bool is_administrator,
                           std::string_view who) const;
    /// Disabling ends all sessions, and makes links useless.
    void set_disabled(const model::Account& account, bool is_disabled, UtcTime now,
                      std::string_view who) const;
    /// Ends all sessions of the account, and makes its links useless.
    void set_password(const model::Account& account, const Secret& password_hash, UtcTime now,
                      std::string_view who) const;
    /// The same password with other costs, unless it has been changed meanwhile. Ends nothing.
    void replace_hash(model::AccountId account, const Secret& old_hash,
                      const Secret& new_hash) const;

    /// Stores a link, as the digest of its token; older links of the account become useless.
    void add_link(const model::Account& account, std::string_view token_digest, UtcTime now,
                  UtcTime expires, std::string_view who) const;
    /// None: unknown, used, too old, or of a disabled account.
    [[nodiscard]] std::optional<LinkOwner> find_link(std::string_view token_digest,
                                                     UtcTime now) const;
    /// As set_password(), if the link is still good; false: it is not, and nothing was changed.
    bool redeem_link(std::string_view token_digest, const LinkOwner& owner,
                     const Secret& password_hash, UtcTime now) const;

    /// Notes in the audit trail what changes no row, as guessing that goes on.
    void note(std::string_view who, std::string_view action, model::AccountId account,
              std::string_view details) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
