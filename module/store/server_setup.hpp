// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What set-up does as the server's administrator: looks at the server, makes the database and the
// accounts, and takes them away again. Everything else is the owner's (migration_runner). Layer
// store. Thread promise: one thread.
//
//   ServerSetup server(administrator);
//   if (!server.has_account(owner)) { server.create_account(owner, password); }
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "store/account_name.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::store {

struct ServerFacts {
    std::string version;      ///< "10.11.6-MariaDB-0+deb12u1"
    std::string client_host;  ///< where the server sees this machine: "localhost", "10.1.2.3"
    std::string account;      ///< as whom it lets us work: "root@localhost"
    bool has_innodb = false;
    bool may_set_up = false;  ///< may make databases and accounts, and hand rights on
};

/// Why a server of this version cannot be used, or nothing. MySQL is not MariaDB: it keeps no
/// versions of rows.
[[nodiscard]] std::optional<std::string> find_version_fault(std::string_view version);

class ServerSetup {
public:
    /// Connects with no database chosen. Throws StoreError.
    explicit ServerSetup(const ConnectionSettings& administrator);
    ~ServerSetup();
    ServerSetup(const ServerSetup&) = delete;  // owns a connection
    ServerSetup& operator=(const ServerSetup&) = delete;

    // All of these throw StoreError. Names of databases must be valid (is_database_name).

    [[nodiscard]] ServerFacts facts();

    [[nodiscard]] bool has_database(const std::string& name);
    void create_database(const std::string& name);
    void drop_database(const std::string& name);
    // What is in the database; false also where it, or its tables, are not there.
    [[nodiscard]] bool has_content(const std::string& database);  ///< posts, pictures, documents
    [[nodiscard]] bool has_site(const std::string& database);
    [[nodiscard]] bool has_administrator(const std::string& database);  ///< one who can sign in

    [[nodiscard]] bool has_account(const AccountName& account);
    /// Databases that the account has rights in. "%" and "_" that stand for themselves are given
    /// as such; a pattern is given as it is.
    [[nodiscard]] std::vector<std::string> databases_of(const AccountName& account);
    /// An empty password: MariaDB knows it by the system user of that name (unix_socket).
    void create_account(const AccountName& account, const Secret& password);
    void change_password(const AccountName& account, const Secret& password);
    void drop_account(const AccountName& account);
    /// The rights of sql/grant/owner.sql.
    void grant_to_owner(const AccountName& owner, const std::string& database);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// True if the name can stand in statements: 1 to 64 letters, digits, _ and -.
[[nodiscard]] bool is_database_name(std::string_view name) noexcept;

/// True if somebody who signs in with these settings (with or without a database) is let in;
/// false: the name or the password is wrong. Throws StoreError if the server cannot be asked.
[[nodiscard]] bool lets_in(ConnectionSettings account);

/// What a failed connection says: true if the name or the password was refused.
[[nodiscard]] bool is_refused_sign_in(const std::exception& error) noexcept;

/// True if it failed because of TLS: none is offered, or the certificate is not valid.
[[nodiscard]] bool is_refused_encryption(const std::exception& error) noexcept;

}  // namespace budkavle::store
