// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The dispatcher: accepts, waits until a whole request head has come, hands the connection to the
// workers' queue, and enforces every limit. A connection that says nothing, or drips, costs a
// descriptor and no thread. Layer wire. Thread promise: run() by one thread; stop() and finish() by
// any.
//
//   Dispatcher dispatcher(std::move(listening), settings, queue);  dispatcher.run();
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "wire/acceptor.hpp"
#include "wire/connection_table.hpp"
#include "wire/records.hpp"
#include "wire/server.hpp"
#include "wire/warnings.hpp"
#include "wire/work_queue.hpp"

namespace budkavle::wire {

class Dispatcher {
public:
    Dispatcher(Descriptor listening, const ServerSettings& settings, WorkQueue& queue);

    /// Works until stop() and then until the last connection has been served. False if stop_limit
    /// ended it.
    bool run();
    void stop();
    /// A worker has done with its connection.
    void finish(Connection& connection, Ending ending);

private:
    void wake();
    void handle_event(std::uint64_t id, unsigned events);
    void look_at(Connection& connection, bool peer_has_closed);
    [[nodiscard]] bool take_step(Connection& connection, bool peer_has_closed);
    [[nodiscard]] std::optional<std::string_view> peek(const Connection& connection);
    void hand_over(Connection& connection, std::uint16_t request_id);
    void answer_bare(Connection& connection, std::uint16_t request_id, http::Status status);
    [[nodiscard]] bool answer_about_us(Connection& connection, std::string_view record);
    void throw_away(Connection& connection);
    void begin_stop();
    void beat(SteadyTime now);
    [[nodiscard]] bool is_stalled(SteadyTime now) const;
    [[nodiscard]] int wait_milliseconds(bool is_idle) const;

    const ServerSettings settings_;
    const RecordLimits record_limits_;
    WorkQueue& queue_;
    Warnings warnings_;
    ConnectionTable table_;
    Acceptor acceptor_;
    Descriptor wake_up_;
    std::vector<char> buffer_;  ///< what is peeked at: the bound of what an unread request may cost
    std::atomic<bool> stop_asked_ = false;
    std::optional<SteadyTime> stop_deadline_;
    SteadyTime next_beat_;
};

}  // namespace budkavle::wire
