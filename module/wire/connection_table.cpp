// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/connection_table.hpp"

#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "wire/process_facts.hpp"

namespace budkavle::wire {
namespace {

/// Ids below are the dispatcher's own: the listening socket and the wake-up.
constexpr std::uint64_t kFirstConnectionId = 16;

/// How long an answered connection may still send what nobody reads.
constexpr std::chrono::milliseconds kLingerLimit{1000};

/// Edge-triggered: data that is only looked at, and left for libfcgi, must not wake us again and
/// again.
epoll_event make_event(std::uint64_t id) {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | EPOLLET;
    event.data.u64 = id;
    return event;
}

bool is_idle(const Connection& connection) noexcept {
    return connection.state != Connection::State::busy;
}

}  // namespace

ConnectionTable::ConnectionTable(std::chrono::milliseconds idle_limit)
    : idle_limit_(idle_limit),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      next_id_(kFirstConnectionId) {
    if (!epoll_.is_open()) {
        throw WireError("epoll_create1: " + error_text());
    }
}

std::size_t ConnectionTable::size() const {
    const std::scoped_lock lock(mutex_);
    return connections_.size();
}

bool ConnectionTable::add(Descriptor descriptor, SteadyTime deadline) {
    auto connection = std::make_unique<Connection>();
    connection->id = next_id_++;
    connection->descriptor = std::move(descriptor);
    connection->deadline = deadline;
    auto event = make_event(connection->id);
    const int fd = connection->descriptor.get();
    const std::scoped_lock lock(mutex_);
    if (::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &event) != 0) {
        return false;
    }
    connections_.emplace(connection->id, std::move(connection));
    return true;
}

Connection* ConnectionTable::find_idle(std::uint64_t id) {
    const std::scoped_lock lock(mutex_);
    const auto found = connections_.find(id);
    return found != connections_.end() && is_idle(*found->second) ? found->second.get() : nullptr;
}

void ConnectionTable::lend(Connection& connection) {
    const std::scoped_lock lock(mutex_);
    connection.state = Connection::State::busy;
}

void ConnectionTable::finish(Connection& connection, Ending ending) {
    std::unique_ptr<Connection> closing;  // its descriptor is closed after the lock
    const std::scoped_lock lock(mutex_);
    if (ending == Ending::keep && (keeps_none_ || connection.watch.has_expired())) {
        ending = Ending::close;
    }
    const auto now = std::chrono::steady_clock::now();
    switch (ending) {
        case Ending::keep:
            connection.state = Connection::State::kept;
            connection.deadline = now + idle_limit_;
            watch_again(connection);
            return;
        case Ending::linger:
            static_cast<void>(::shutdown(connection.descriptor.get(), SHUT_WR));  // peer gone: fine
            connection.state = Connection::State::lingering;
            connection.deadline = now + kLingerLimit;
            watch_again(connection);
            return;
        case Ending::close:
            const auto found = connections_.find(connection.id);
            closing = std::move(found->second);
            connections_.erase(found);
            return;
    }
}

void ConnectionTable::watch_again(Connection& connection) {
    auto event = make_event(connection.id);
    if (::epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, connection.descriptor.get(), &event) != 0) {
        connection.deadline = SteadyTime{};  // unwatched: the next look at the limits closes it
    }
}

void ConnectionTable::close(Connection& connection) {
    const std::scoped_lock lock(mutex_);
    connections_.erase(connection.id);
}

bool ConnectionTable::close_oldest_kept() {
    const std::scoped_lock lock(mutex_);
    auto oldest = connections_.end();
    for (auto at = connections_.begin(); at != connections_.end(); ++at) {
        if (at->second->state == Connection::State::kept &&
            (oldest == connections_.end() || at->second->deadline < oldest->second->deadline)) {
            oldest = at;
        }
    }
    if (oldest == connections_.end()) {
        return false;
    }
    connections_.erase(oldest);
    return true;
}

void ConnectionTable::keep_none() {
    const std::scoped_lock lock(mutex_);
    keeps_none_ = true;
}

void ConnectionTable::enforce_limits(SteadyTime now) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(connections_, [now](const auto& entry) {
        Connection& connection = *entry.second;
        if (is_idle(connection)) {
            return connection.deadline <= now;
        }
        connection.watch.enforce(connection.descriptor.get(), now);
        return false;
    });
}

bool ConnectionTable::is_any_transferring() const {
    const std::scoped_lock lock(mutex_);
    return std::ranges::any_of(connections_, [](const auto& entry) {
        return !is_idle(*entry.second) && entry.second->watch.is_on();
    });
}

void ConnectionTable::for_each_idle(const std::function<void(std::uint64_t)>& visit) {
    std::vector<std::uint64_t> ids;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [id, connection] : connections_) {
            if (is_idle(*connection)) {
                ids.push_back(id);
            }
        }
    }
    for (const std::uint64_t id : ids) {
        visit(id);
    }
}

void ConnectionTable::shut_down_all() {
    const std::scoped_lock lock(mutex_);
    for (const auto& [id, connection] : connections_) {
        static_cast<void>(::shutdown(connection->descriptor.get(), SHUT_RDWR));  // gone: fine
    }
}

}  // namespace budkavle::wire
