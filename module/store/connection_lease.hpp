// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A borrowed connection; goes back to its pool when it ends, or away if it is broken. Layer store,
// for stores only. Thread promise: one thread.
//
//   auto lease = pool.borrow();  lease->query(query::kPing, {});
#pragma once

#include <chrono>
#include <memory>

#include "store/connection.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::store {

class ConnectionPool::Lease {
public:
    Lease(ConnectionPool::Impl& pool, std::unique_ptr<Connection> connection, bool is_new) noexcept;
    ~Lease();
    Lease(const Lease&) = delete;  // one borrower
    Lease& operator=(const Lease&) = delete;

    [[nodiscard]] Connection& operator*() const noexcept { return *connection_; }
    [[nodiscard]] Connection* operator->() const noexcept { return connection_.get(); }

    /// True if a kept connection turned out dead at once, as after a restart of the server: what
    /// was asked may be asked again on a new one. A connection that died of waiting is not stale:
    /// asking again would wait again.
    [[nodiscard]] bool is_stale() const noexcept;

private:
    ConnectionPool::Impl& pool_;
    std::unique_ptr<Connection> connection_;
    bool is_new_;
    std::chrono::steady_clock::time_point borrowed_ = std::chrono::steady_clock::now();
};

}  // namespace budkavle::store
