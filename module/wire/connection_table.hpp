// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// All open connections and the epoll set that watches them. Layer wire. Thread promise: add, find
// and for_each_idle by the dispatcher's thread; finish by workers; locks inside.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "wire/connection.hpp"
#include "wire/descriptor.hpp"

namespace budkavle::wire {

/// What becomes of a connection when its request has been answered.
enum class Ending {
    keep,   ///< the web server asked to keep it and everything was read
    close,  ///< it did not, or something went wrong
    linger  ///< close it, but only after what still comes has been thrown away for a moment, so
            ///< that the answer is read
};

class ConnectionTable {
public:
    explicit ConnectionTable(std::chrono::milliseconds idle_limit);

    [[nodiscard]] int epoll_fd() const noexcept { return epoll_.get(); }
    [[nodiscard]] std::size_t size() const;

    /// Takes in an accepted connection, to be closed at `deadline`. False if epoll refuses it.
    bool add(Descriptor descriptor, SteadyTime deadline);
    /// The connection, if it is there and no worker has it; valid until it is closed or handed to a
    /// worker.
    [[nodiscard]] Connection* find_idle(std::uint64_t id);
    /// Marks it as a worker's, from now until finish().
    void lend(Connection& connection);
    /// Takes back a connection that could not be lent after all, or that a worker has done with.
    void finish(Connection& connection, Ending ending);
    /// Arms epoll anew, which also reports what came while nobody looked.
    void watch_again(Connection& connection);
    /// Closes a connection that no worker has.
    void close(Connection& connection);
    /// Closes the kept connection that has waited longest; false if there is none.
    bool close_oldest_kept();
    /// From now on finish() closes what it would keep.
    void keep_none();
    /// Enforces the watches of busy connections and closes the others whose deadline has passed.
    void enforce_limits(SteadyTime now);
    /// True while a worker reads a body or writes an answer, which has a limit of its own.
    [[nodiscard]] bool is_any_transferring() const;
    /// Calls `visit` with the id of each connection that no worker has.
    void for_each_idle(const std::function<void(std::uint64_t)>& visit);
    /// Shuts down every connection, so that workers in the middle of one get on.
    void shut_down_all();

private:
    const std::chrono::milliseconds idle_limit_;
    Descriptor epoll_;
    mutable std::mutex mutex_;
    std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> connections_;
    std::uint64_t next_id_;
    bool keeps_none_ = false;
};

}  // namespace budkavle::wire
