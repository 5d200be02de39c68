// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/connection_pool.hpp"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/log.hpp"
#include "base/metrics.hpp"
#include "store/connection_lease.hpp"

namespace budkavle::store {
namespace {

using SteadyClock = std::chrono::steady_clock;

void show_lent(std::size_t lent) noexcept {
    metrics::set(metrics::Gauge::pool_lent, static_cast<double>(lent));
}

void show_database_is_up(bool is_up) noexcept {
    metrics::set(metrics::Gauge::database_up, is_up ? 1 : 0);
}

/// What a borrower gets that is lent nothing.
StoreError unavailable(const std::string& log_text) {
    metrics::count(metrics::Counter::pool_failures);
    return {StoreError::Kind::unavailable, log_text};
}

}  // namespace

struct ConnectionPool::Impl {
    explicit Impl(PoolSettings made_of) : settings(std::move(made_of)) {
        idle.reserve(settings.size);
        metrics::set(metrics::Gauge::pool_size, static_cast<double>(settings.size));
        show_lent(lent);
    }

    /// Takes a kept connection or the right to make one (then empty). Throws
    /// StoreError(unavailable).
    std::unique_ptr<Connection> take();
    std::unique_ptr<Connection> connect();
    void give_back(std::unique_ptr<Connection> connection) noexcept;
    void note_failure(const std::exception& error);  ///< the lock is held
    void try_again(const std::stop_token& stop);     ///< the body of `retrier`

    const PoolSettings settings;
    std::mutex mutex;
    std::condition_variable is_free;
    std::vector<std::unique_ptr<Connection>> idle;
    std::size_t lent = 0;
    bool is_failing = false;  ///< the last connect failed; `retrier` runs until one succeeds
    std::string last_failure;
    std::condition_variable_any is_stopping;
    std::jthread retrier;  ///< last, so that it ends before what it uses
};

std::unique_ptr<Connection> ConnectionPool::Impl::take() {
    const auto deadline = SteadyClock::now() + settings.wait_limit;
    std::unique_lock lock(mutex);
    bool has_waited = false;
    while (true) {
        if (!idle.empty()) {
            auto connection = std::move(idle.back());
            idle.pop_back();
            show_lent(++lent);
            return connection;
        }
        if (lent < settings.size) {
            if (is_failing) {
                throw unavailable("the database did not answer a moment ago: " + last_failure);
            }
            show_lent(++lent);
            return nullptr;
        }
        if (!std::exchange(has_waited, true)) {
            metrics::count(metrics::Counter::pool_waits);
        }
        if (is_free.wait_until(lock, deadline) == std::cv_status::timeout && idle.empty() &&
            lent >= settings.size) {
            throw unavailable("no database connection became free within " +
                              std::to_string(settings.wait_limit.count()) + " ms");
        }
    }
}

std::unique_ptr<Connection> ConnectionPool::Impl::connect() {
    try {
        auto connection = std::make_unique<Connection>(settings.connection);
        show_database_is_up(true);
        return connection;
    } catch (const std::exception& error) {
        const std::lock_guard lock(mutex);
        show_lent(--lent);
        note_failure(error);
        is_free.notify_one();
        throw;
    }
}

void ConnectionPool::Impl::note_failure(const std::exception& error) {
    metrics::count(metrics::Counter::pool_failures);
    show_database_is_up(false);
    last_failure = error.what();
    if (is_failing) {
        return;
    }
    log::write(log::Channel::store, log::Level::error, "no connection to the database",
               {{"error", last_failure}});
    // The one before has nothing left to do but end.
    retrier = std::jthread([this](const std::stop_token& stop) { try_again(stop); });
    is_failing = true;  // not without the thread that ends it
}

/// A server that takes connections and says nothing costs whoever tries it `connect_limit`: so the
/// pool tries, and no request.
void ConnectionPool::Impl::try_again(const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        is_stopping.wait_for(lock, stop, settings.retry_pause, [] { return false; });
        if (stop.stop_requested()) {
            return;
        }
        lock.unlock();
        try {
            auto connection = std::make_unique<Connection>(settings.connection);
            lock.lock();
            if (idle.size() + lent < settings.size) {
                idle.push_back(std::move(connection));
            }
            is_failing = false;
            show_database_is_up(true);
            log::write(log::Channel::store, log::Level::notice, "the database answers again");
            is_free.notify_one();
            return;
        } catch (const std::exception& error) {
            lock.lock();
            note_failure(error);
        }
    }
}

void ConnectionPool::Impl::give_back(std::unique_ptr<Connection> connection) noexcept {
    std::vector<std::unique_ptr<Connection>> dead;  // closed after the lock
    {
        const std::lock_guard lock(mutex);
        show_lent(--lent);
        if (connection->is_broken()) {
            show_database_is_up(false);  // until the next one is made
            dead.swap(idle);             // what killed one has most likely killed all
            idle.reserve(settings.size);
        } else {
            idle.push_back(std::move(connection));
        }
    }
    is_free.notify_one();
}

ConnectionPool::Lease::Lease(ConnectionPool::Impl& pool, std::unique_ptr<Connection> connection,
                             bool is_new) noexcept
    : pool_(pool), connection_(std::move(connection)), is_new_(is_new) {
}

ConnectionPool::Lease::~Lease() {
    pool_.give_back(std::move(connection_));
}

bool ConnectionPool::Lease::is_stale() const noexcept {
    const auto limit = pool_.settings.connection.query_limit;
    const bool is_quick = limit.count() == 0 || (SteadyClock::now() - borrowed_) * 2 < limit;
    return !is_new_ && connection_->is_broken() && is_quick;
}

ConnectionPool::ConnectionPool(PoolSettings settings)
    : impl_(std::make_unique<Impl>(std::move(settings))) {
}

ConnectionPool::~ConnectionPool() = default;

ConnectionPool::Lease ConnectionPool::borrow() {
    auto connection = impl_->take();
    const bool is_new = connection == nullptr;
    if (is_new) {
        connection = impl_->connect();
    }
    return {*impl_, std::move(connection), is_new};
}

}  // namespace budkavle::store
