// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The bounded queue between the dispatcher and the workers. Layer wire. Thread promise: locks
// inside.
//
//   if (!queue.push(job)) { answer_service_unavailable(); }
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

#include "wire/connection.hpp"
#include "wire/watch.hpp"

namespace budkavle::wire {

class WorkQueue {
public:
    explicit WorkQueue(std::size_t limit) : limit_(limit) {}

    /// False if the queue is full or closed.
    [[nodiscard]] bool push(const Job& job);
    /// Waits for a job; nothing once the queue is closed.
    [[nodiscard]] std::optional<Job> pop();
    /// Since when jobs wait and nobody takes one; nothing if none waits.
    [[nodiscard]] std::optional<SteadyTime> stands_since() const;
    /// Ends every wait; jobs that no one has taken are forgotten.
    void close();

private:
    const std::size_t limit_;
    mutable std::mutex mutex_;
    std::condition_variable has_changed_;
    std::deque<Job> jobs_;
    SteadyTime moved_at_;  ///< when a job was last taken, or the first of those here came
    bool is_closed_ = false;
};

}  // namespace budkavle::wire
