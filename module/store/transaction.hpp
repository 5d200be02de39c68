// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A transaction: begun when made, undone when it ends unless committed. And the two ways in which
// stores use a pool: read(), asked again once on a stale connection, and write(), a transaction
// tried again while the database says that it may be. Layer store. Thread promise: one thread.
//
//   return write(pool, [&](Connection& connection) { return connection.insert(query::kInsertPost,
//   {…}); });
#pragma once

#include <chrono>
#include <random>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "store/connection_lease.hpp"

namespace budkavle::store {

class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
    ~Transaction() {
        if (!is_done_) {
            connection_.rollback();
        }
    }
    Transaction(const Transaction&) = delete;  // it is one stretch of one connection
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        connection_.commit();
        is_done_ = true;
    }

private:
    Connection& connection_;
    bool is_done_ = false;
};

/// Runs `ask(Connection&)`, which must only read, and once more if the connection was stale.
template <class Ask>
auto read(ConnectionPool& pool, const Ask& ask) {
    {
        auto lease = pool.borrow();
        try {
            return ask(*lease);
        } catch (const StoreError&) {
            if (!lease.is_stale()) {
                throw;
            }
        }
    }
    auto lease = pool.borrow();
    return ask(*lease);
}

/// Waits before try number `attempt` (1, 2, …) of a transaction: longer each time, and not as long
/// as its rival.
inline void pause_before_retry(int attempt) {
    constexpr int kShortest = 5;
    constexpr int kLongest = 40;
    thread_local std::minstd_rand random{std::random_device{}()};
    std::this_thread::sleep_for(std::chrono::milliseconds(
        attempt * std::uniform_int_distribution<int>(kShortest, kLongest)(random)));
}

inline constexpr int kWriteAttempts = 5;

/// Runs `work(Connection&)` as a transaction and gives its result. Tried again after a deadlock, a
/// lock wait, a Galera conflict, and on a stale connection; not once a commit may have been carried
/// out.
template <class Work>
auto write(ConnectionPool& pool, const Work& work) {
    for (int attempt = 1;; ++attempt) {
        bool is_committing = false;
        {
            auto lease = pool.borrow();
            try {
                Transaction transaction(*lease);
                auto result = work(*lease);
                is_committing = true;
                transaction.commit();
                return result;
            } catch (const StoreError& error) {
                const bool may_retry = error.kind() == StoreError::Kind::transient ||
                                       (!is_committing && lease.is_stale());
                if (!may_retry || attempt == kWriteAttempts) {
                    throw;
                }
            }
        }
        pause_before_retry(attempt);
    }
}

}  // namespace budkavle::store
