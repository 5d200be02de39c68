// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The time limit of a worker that reads from or writes to its connection. libfcgi's reads and
// writes block without any limit, and a limit per call would not stop a peer that sends a byte a
// second: the dispatcher looks at every watch and shuts the socket down when its time is over,
// which ends the blocked call. Layer wire. Thread promise: begin, extend and end by the worker;
// enforce by the dispatcher; has_expired by both.
//
//   watch.begin(Watch::Phase::reading, now + read_limit); read(); watch.end();
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

namespace budkavle::wire {

using SteadyTime = std::chrono::steady_clock::time_point;

/// The slowest transfer that is waited for: a limit grows by a second for each so many bytes, so
/// that a large upload or picture may take its time and a peer that drips may not.
inline constexpr std::size_t kSlowestBytesPerSecond = 64 * 1024;

/// The time that `bytes` may take at most.
[[nodiscard]] constexpr std::chrono::milliseconds slowest_time(std::size_t bytes) noexcept {
    constexpr std::size_t kMillisecondsPerSecond = 1000;
    return std::chrono::milliseconds(bytes * kMillisecondsPerSecond / kSlowestBytesPerSecond);
}

class Watch {
public:
    enum class Phase { none, reading, writing };

    void begin(Phase phase, SteadyTime deadline) noexcept {
        extend(deadline);
        phase_.store(phase, std::memory_order_release);
    }
    void extend(SteadyTime deadline) noexcept {
        deadline_.store(deadline.time_since_epoch().count(), std::memory_order_relaxed);
    }
    void end() noexcept { phase_.store(Phase::none, std::memory_order_release); }

    /// True once the limit has been enforced: the connection cannot be used again.
    [[nodiscard]] bool has_expired() const noexcept {
        return has_expired_.load(std::memory_order_acquire);
    }

    /// True while a worker reads or writes under a limit: that ends by itself.
    [[nodiscard]] bool is_on() const noexcept {
        return phase_.load(std::memory_order_acquire) != Phase::none;
    }

    /// Shuts `fd` down if the time is over: its reading half, so that an answer can still be
    /// written, or all of it.
    void enforce(int fd, SteadyTime now) noexcept;

private:
    std::atomic<Phase> phase_ = Phase::none;
    std::atomic<SteadyTime::rep> deadline_ = 0;
    std::atomic<bool> has_expired_ = false;
};

}  // namespace budkavle::wire
