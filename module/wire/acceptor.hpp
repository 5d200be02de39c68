// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Accepts connections into the table as long as there is room, and backs off when there is not: at
// the connection limit, and when the system has no descriptors or memory left. Layer wire. Thread
// promise: the dispatcher's thread; waits_for_room() by any.
//
//   Acceptor acceptor(std::move(listening), table, settings, warnings);  acceptor.accept_pending();
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "wire/connection_table.hpp"
#include "wire/descriptor.hpp"
#include "wire/server.hpp"
#include "wire/warnings.hpp"

namespace budkavle::wire {

class Acceptor {
public:
    /// What epoll reports when somebody waits to be accepted.
    static constexpr std::uint64_t kEventId = 0;

    /// Watches the listening socket in the table's epoll set. Throws WireError.
    Acceptor(Descriptor listening, ConnectionTable& table, const ServerSettings& settings,
             Warnings& warnings);

    /// Accepts what waits, up to a number that leaves the open connections their turn. At the
    /// limit, the kept connection that has been idle longest makes room. True if more may wait.
    bool accept_pending();
    /// Goes on after a pause that is over.
    void resume(SteadyTime now);
    /// Accepts what waits for the last time and closes the listening socket.
    void finish();

    [[nodiscard]] bool is_paused() const noexcept { return again_at_.has_value(); }
    /// True if the end of any connection should wake the dispatcher.
    [[nodiscard]] bool waits_for_room() const noexcept { return waits_for_room_; }

private:
    void watch(int operation, bool is_on);
    void pause(SteadyTime now);

    ConnectionTable& table_;
    const std::size_t connection_limit_;
    const std::chrono::milliseconds read_limit_;
    Warnings& warnings_;
    Descriptor listening_;
    std::optional<SteadyTime> again_at_;
    std::atomic<bool> waits_for_room_ = false;
};

}  // namespace budkavle::wire
