// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Connections to MariaDB, lent one at a time. A broken one is dropped, a missing one is made; after
// a failed connect a thread of the pool's own tries again until one succeeds, so a dead server
// costs no request its patience. Layer store. Thread promise: locks inside.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "base/secret.hpp"

namespace budkavle::store {

struct ConnectionSettings {
    std::string socket;  ///< path of MariaDB's unix socket; if empty, host and port
    std::string host;
    unsigned port = 3306;
    bool is_encrypted = false;  ///< with a host: TLS, with a certificate that is valid for it
    std::string ca_file;        ///< whose certificates count; empty: those of the system
    std::string database;
    std::string user;
    Secret password;
    std::chrono::seconds connect_limit{2};
    std::chrono::seconds query_limit{
        5};  ///< read and write timeout, and max_statement_time for readers
};

struct PoolSettings {
    ConnectionSettings connection;
    std::size_t size = 8;
    std::chrono::milliseconds wait_limit{
        500};  ///< the longest that a request waits for a connection
    std::chrono::milliseconds retry_pause{500};  ///< after a failed connect, before the next
};

class Connection;

class ConnectionPool {
public:
    explicit ConnectionPool(PoolSettings settings);  ///< connects to nothing yet
    ~ConnectionPool();
    ConnectionPool(const ConnectionPool&) = delete;  // leases point into it
    ConnectionPool& operator=(const ConnectionPool&) = delete;

    class Lease;  ///< defined in connection_lease.hpp, for stores only
    /// A live connection. Throws StoreError(unavailable) after `wait_limit`, or at once from a
    /// failed connect until the database answers again.
    [[nodiscard]] Lease borrow();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::store
