// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/server_setup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/error.hpp"
#include "store/connection.hpp"
#include "store/schema_text.hpp"
#include "store/statement_template.hpp"

namespace budkavle::store {
namespace {

constexpr std::size_t kNameLimit = 64;      // MariaDB's of a database
constexpr std::uint64_t kRightsNeeded = 9;  // as many as sql/setup/server-facts.sql counts
/// The first with the collation of our texts is 10.10; 10.11 is the first of them that is cared
/// for.
constexpr std::pair kLeastVersion{10, 11};

std::string_view statement(std::string_view name) {
    const auto* const file = std::ranges::find(schema::kSetups, name, &schema::SqlFile::name);
    if (file == schema::kSetups.end()) {
        throw StoreError(StoreError::Kind::permanent,
                         "there is no sql/setup/" + std::string(name) + ".sql");
    }
    return file->text;
}

std::string quoted_database(const std::string& name) {
    if (!is_database_name(name)) {
        throw StoreError(StoreError::Kind::permanent, "not a name of a database: " + name);
    }
    return "`" + name + "`";
}

/// In a GRANT the name is a pattern, where _ is any character.
std::string as_pattern(std::string name) {
    for (std::size_t at = name.find('_'); at != std::string::npos; at = name.find('_', at + 2)) {
        name.insert(at, 1, '\\');
    }
    return name;
}

std::string without_escapes(std::string pattern) {
    std::erase(pattern, '\\');
    return pattern;
}

/// "10.11.6-…" -> {10, 11}; {0, 0} for what has no numbers.
std::pair<int, int> parse_version(std::string_view text) {
    std::pair<int, int> version{0, 0};
    const char* const end = text.data() + text.size();
    const auto [dot, error] = std::from_chars(text.data(), end, version.first);
    if (error != std::errc() || dot == end || *dot != '.' ||
        std::from_chars(dot + 1, end, version.second).ec != std::errc()) {
        return {0, 0};
    }
    return version;
}

}  // namespace

std::optional<std::string> find_version_fault(std::string_view version) {
    const std::string shown(version);
    if (version.find("MariaDB") == std::string_view::npos) {
        return "The server is not MariaDB but \"" + shown +
               "\". Budkavle keeps every version of a text in tables WITH SYSTEM VERSIONING, which "
               "only MariaDB has.";
    }
    if (parse_version(version) < kLeastVersion) {
        return "MariaDB is version " + shown +
               "; 10.11 or later is needed. Debian 12 has it. On RHEL 9: dnf module switch-to "
               "mariadb:10.11, then mariadb-upgrade.";
    }
    return std::nullopt;
}

bool is_database_name(std::string_view name) noexcept {
    return !name.empty() && name.size() <= kNameLimit &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '_' || c == '-';
           });
}

bool is_refused_sign_in(const std::exception& error) noexcept {
    // 1044 database, 1045 password, 1130 host, 1698 no password but unix_socket.
    static constexpr auto kAnswers =
        std::to_array<std::string_view>({"(1044, ", "(1045, ", "(1130, ", "(1698, "});
    const std::string_view text = error.what();
    return std::ranges::any_of(kAnswers, [&](std::string_view answer) {
        return text.find(answer) != std::string_view::npos;
    });
}

bool is_refused_encryption(const std::exception& error) noexcept {
    // 2026 CR_SSL_CONNECTION_ERROR.
    return std::string_view(error.what()).find("(2026, ") != std::string_view::npos;
}

bool lets_in(ConnectionSettings account) {
    try {
        account.database.clear();
        const Connection connection(account);
        return true;
    } catch (const StoreError& error) {
        if (is_refused_sign_in(error)) {
            return false;
        }
        throw;
    }
}

struct ServerSetup::Impl {
    explicit Impl(const ConnectionSettings& administrator)
        : settings(administrator), connection(administrator) {}

    bool finds(std::string_view name, std::initializer_list<Value> values) {
        return connection.query(statement(name), values).next();
    }

    /// False also if there is no such table.
    bool finds_inside(const std::string& database, std::string_view table, std::string_view name) {
        if (!finds("table-exists", {database, table})) {
            return false;
        }
        ConnectionSettings inside = settings;
        inside.database = database;
        Connection there(inside);
        RowReader rows = there.query(statement(name), {});
        const IntegerColumn found = rows.integer_column("found");
        return rows.next() && rows.integer(found) != 0;
    }

    void run(std::string_view name, std::string_view placeholder, std::string_view value) {
        connection.run_schema_text(
            with_placeholder(std::string(statement(name)), placeholder, value));
    }

    void run_for_account(std::string_view name, const AccountName& account,
                         const std::string& hash) {
        const std::string text =
            with_placeholder(std::string(statement(name)), "account", account.quoted());
        connection.run_schema_text(with_placeholder(text, "hash", hash));
    }

    std::string hash_of(const Secret& password) {
        if (!is_log_off) {
            is_log_off = true;
            try {
                connection.run_schema_text(statement("without-log"));
            } catch (const StoreError&) {
                // The right to it is not everybody's, and the log is off unless somebody looks.
            }
        }
        RowReader rows = connection.query(statement("password-hash"), {password.reveal()});
        const TextColumn hash = rows.text_column("hash");
        if (!rows.next()) {
            throw StoreError(StoreError::Kind::permanent, "the server hashes no password");
        }
        return rows.text(hash);
    }

    ConnectionSettings settings;
    Connection connection;
    bool is_log_off = false;
};

ServerSetup::ServerSetup(const ConnectionSettings& administrator)
    : impl_(std::make_unique<Impl>(administrator)) {
}

ServerSetup::~ServerSetup() = default;

ServerFacts ServerSetup::facts() {
    RowReader rows = impl_->connection.query(statement("server-facts"), {});
    const TextColumn version = rows.text_column("version");
    const TextColumn client_host = rows.text_column("client_host");
    const TextColumn account = rows.text_column("account");
    const IntegerColumn has_innodb = rows.integer_column("has_innodb");
    const IntegerColumn rights = rows.integer_column("rights");
    if (!rows.next()) {
        throw StoreError(StoreError::Kind::permanent, "the server says nothing about itself");
    }
    return {.version = rows.text(version),
            .client_host = rows.text(client_host),
            .account = rows.text(account),
            .has_innodb = rows.integer(has_innodb) != 0,
            .may_set_up = rows.integer(rights) == kRightsNeeded};
}

bool ServerSetup::has_database(const std::string& name) {
    return impl_->finds("database-exists", {name});
}

void ServerSetup::create_database(const std::string& name) {
    impl_->run("create-database", "database", quoted_database(name));
}

void ServerSetup::drop_database(const std::string& name) {
    impl_->run("drop-database", "database", quoted_database(name));
}

bool ServerSetup::has_content(const std::string& database) {
    return impl_->finds_inside(database, "posts", "has-content");
}

bool ServerSetup::has_site(const std::string& database) {
    return impl_->finds_inside(database, "sites", "has-site");
}

bool ServerSetup::has_administrator(const std::string& database) {
    return impl_->finds_inside(database, "accounts", "has-administrator");
}

bool ServerSetup::has_account(const AccountName& account) {
    return impl_->finds("account-exists", {account.user, account.host});
}

std::vector<std::string> ServerSetup::databases_of(const AccountName& account) {
    RowReader rows = impl_->connection.query(
        statement("account-databases"), {account.user, account.host, account.user, account.host});
    const TextColumn name = rows.text_column("name");
    std::vector<std::string> databases;
    while (rows.next()) {
        databases.push_back(without_escapes(rows.text(name)));
    }
    return databases;
}

void ServerSetup::create_account(const AccountName& account, const Secret& password) {
    if (password.empty()) {
        impl_->run_for_account("create-account-of-system-user", account, "");
    } else {
        impl_->run_for_account("create-account", account, impl_->hash_of(password));
    }
}

void ServerSetup::change_password(const AccountName& account, const Secret& password) {
    impl_->run_for_account("change-password", account, impl_->hash_of(password));
}

void ServerSetup::drop_account(const AccountName& account) {
    impl_->run_for_account("drop-account", account, "");
}

void ServerSetup::grant_to_owner(const AccountName& owner, const std::string& database) {
    const auto* const file =
        std::ranges::find(schema::kGrants, std::string_view("owner"), &schema::SqlFile::name);
    std::string text = with_placeholder(std::string(file->text), "database",
                                        as_pattern(quoted_database(database)));
    text = with_placeholder(std::move(text), "owner", owner.quoted());
    text.erase(text.find_last_not_of("; \n") + 1);
    impl_->connection.run_schema_text(text);
}

}  // namespace budkavle::store
