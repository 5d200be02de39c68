// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A throw-away MariaDB for tests: on a unix socket in a temporary folder, with the three accounts.
// It ends with its owner, also when the test program crashes. One server per program; a fresh
// database per suite. Thread promise: one thread.
//
//   DatabaseServer server;                        // 1 s
//   TemporaryDatabase database(server);           // migrated; 0.3 s
//   store::ConnectionPool pool({.connection = database.reader()});
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "store/connection_pool.hpp"

namespace budkavle::test {

class DatabaseServer {
public:
    /// Prepares and starts; what `options` say counts more than the usual. Throws
    /// std::runtime_error with the server's log.
    explicit DatabaseServer(std::vector<std::string> options = {});
    ~DatabaseServer();                               ///< stops by process id and removes the folder
    DatabaseServer(const DatabaseServer&) = delete;  // owns a process
    DatabaseServer& operator=(const DatabaseServer&) = delete;

    /// Ends the server as a power cut would.
    void kill();
    /// Starts it again on the same data.
    void start();

    [[nodiscard]] std::string socket() const { return folder_ / "mariadb.sock"; }
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
    /// How the account that may do everything connects, with no database chosen.
    [[nodiscard]] store::ConnectionSettings administrator() const;

private:
    void wait_until_it_answers();
    void make_accounts();
    void stop(int signal) noexcept;

    std::vector<std::string> options_;
    std::filesystem::path folder_;
    pid_t process_ = -1;
};

enum class Schema { none, migrated };

class TemporaryDatabase {
public:
    explicit TemporaryDatabase(const DatabaseServer& server, Schema schema = Schema::migrated);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] store::ConnectionSettings owner() const { return account("budkavle_owner"); }
    [[nodiscard]] store::ConnectionSettings editor() const { return account("budkavle_editor"); }
    [[nodiscard]] store::ConnectionSettings reader() const { return account("budkavle_reader"); }
    [[nodiscard]] store::ConnectionSettings administrator() const { return account("root"); }

private:
    [[nodiscard]] store::ConnectionSettings account(const std::string& user) const;

    std::string socket_;
    std::string name_;
};

}  // namespace budkavle::test
