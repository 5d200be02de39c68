// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/work_queue.hpp"

namespace budkavle::wire {

bool WorkQueue::push(const Job& job) {
    {
        const std::scoped_lock lock(mutex_);
        if (is_closed_ || jobs_.size() >= limit_) {
            return false;
        }
        if (jobs_.empty()) {
            moved_at_ = job.queued_at;
        }
        jobs_.push_back(job);
    }
    has_changed_.notify_one();
    return true;
}

std::optional<Job> WorkQueue::pop() {
    std::unique_lock lock(mutex_);
    has_changed_.wait(lock, [this] { return is_closed_ || !jobs_.empty(); });
    if (is_closed_) {
        return std::nullopt;
    }
    const Job job = jobs_.front();
    jobs_.pop_front();
    moved_at_ = std::chrono::steady_clock::now();
    return job;
}

std::optional<SteadyTime> WorkQueue::stands_since() const {
    const std::scoped_lock lock(mutex_);
    return jobs_.empty() ? std::nullopt : std::optional(moved_at_);
}

void WorkQueue::close() {
    {
        const std::scoped_lock lock(mutex_);
        is_closed_ = true;
    }
    has_changed_.notify_all();
}

}  // namespace budkavle::wire
