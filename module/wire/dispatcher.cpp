// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/dispatcher.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "base/error.hpp"
#include "base/metrics.hpp"
#include "wire/process_facts.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::uint64_t kWakeUpId = 1;

constexpr milliseconds kLimitInterval{100};  // how often limits are looked at
/// At a stop, for a connection that has sent nothing yet.
constexpr milliseconds kLastRequestLimit{2000};
constexpr std::size_t kEventsAtOnce = 128;

/// A request head of this size is peeked at in one call; few are longer.
constexpr std::size_t kFirstPeekBytes = 16 * 1024;
/// A unix socket holds some 200 kB that nobody has read; what could not fit could never be
/// complete.
constexpr std::size_t kParameterCeilingBytes = 128 * 1024;
/// Room for the headers and the padding of many small records.
constexpr std::size_t kRecordOverheadBytes = 32 * 1024;

RecordLimits make_record_limits(const ServerSettings& settings) {
    return {.parameter_bytes = std::min(settings.parameter_limit_bytes, kParameterCeilingBytes)};
}

}  // namespace

Dispatcher::Dispatcher(Descriptor listening, const ServerSettings& settings, WorkQueue& queue)
    : settings_(settings),
      record_limits_(make_record_limits(settings)),
      queue_(queue),
      table_(settings.idle_limit),
      acceptor_(std::move(listening), table_, settings, warnings_),
      wake_up_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      buffer_(record_limits_.parameter_bytes + kRecordOverheadBytes) {
    if (!wake_up_.is_open()) {
        throw WireError("eventfd: " + error_text());
    }
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kWakeUpId;
    if (::epoll_ctl(table_.epoll_fd(), EPOLL_CTL_ADD, wake_up_.get(), &event) != 0) {
        throw WireError("epoll_ctl: " + error_text());
    }
}

bool Dispatcher::run() {
    std::array<epoll_event, kEventsAtOnce> events{};
    SteadyTime next_look = steady_clock::now();
    for (;;) {
        const bool is_empty = table_.size() == 0;
        if (stop_deadline_ && (is_empty || steady_clock::now() >= *stop_deadline_)) {
            table_.shut_down_all();
            return is_empty;
        }
        const int count = ::epoll_wait(table_.epoll_fd(), events.data(), kEventsAtOnce,
                                       wait_milliseconds(is_empty));
        if (count < 0 && errno != EINTR) {
            throw WireError("epoll_wait: " + error_text());
        }
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events.at(static_cast<std::size_t>(i));
            handle_event(event.data.u64, event.events);
        }
        const SteadyTime now = steady_clock::now();
        if (now >= next_look) {
            table_.enforce_limits(now);
            next_look = now + kLimitInterval;
        }
        acceptor_.resume(now);
        beat(now);
        if (stop_asked_ && !stop_deadline_) {
            begin_stop();
        }
    }
}

int Dispatcher::wait_milliseconds(bool is_idle) const {
    constexpr int kForever = -1;
    const bool can_sleep = is_idle && !acceptor_.is_paused() && !stop_deadline_;
    const int longest =
        settings_.pulse ? static_cast<int>(settings_.pulse_interval.count()) : kForever;
    return can_sleep ? longest : static_cast<int>(kLimitInterval.count());
}

/// Tells that we live, by the thread that would not if it hung.
void Dispatcher::beat(SteadyTime now) {
    if (settings_.pulse && now >= next_beat_ && !is_stalled(now)) {
        next_beat_ = now + settings_.pulse_interval;
        settings_.pulse();
    }
}

/// Requests wait, and the workers are in handlers that do not end. One that reads a slow upload or
/// writes to a slow client is not stuck: its limit ends it.
bool Dispatcher::is_stalled(SteadyTime now) const {
    const auto since = queue_.stands_since();
    return since && now - *since >= settings_.stall_limit && !table_.is_any_transferring();
}

void Dispatcher::stop() {
    stop_asked_ = true;
    wake();
}

void Dispatcher::wake() {
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the dispatcher wakes all the same.
    static_cast<void>(!::write(wake_up_.get(), &one, sizeof(one)));
}

void Dispatcher::finish(Connection& connection, Ending ending) {
    table_.finish(connection, ending);
    if (acceptor_.waits_for_room() || stop_asked_) {
        wake();
    }
}

void Dispatcher::handle_event(std::uint64_t id, unsigned events) {
    if (id == Acceptor::kEventId) {
        static_cast<void>(acceptor_.accept_pending());  // the socket tells again if more wait
        return;
    }
    if (id == kWakeUpId) {
        std::uint64_t count = 0;
        static_cast<void>(!::read(wake_up_.get(), &count, sizeof(count)));  // empty: fine
        return;
    }
    if (Connection* const connection = table_.find_idle(id)) {
        look_at(*connection, (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
    }
}

/// What has come on a connection, left in the socket for libfcgi to read. Nothing if the peer has
/// gone.
std::optional<std::string_view> Dispatcher::peek(const Connection& connection) {
    std::size_t room = std::min(kFirstPeekBytes, buffer_.size());
    for (;;) {
        const ssize_t got =
            ::recv(connection.descriptor.get(), buffer_.data(), room, MSG_PEEK | MSG_DONTWAIT);
        if (got <= 0) {
            const bool is_empty = got < 0 && (errno == EAGAIN || errno == EINTR);
            return is_empty ? std::optional<std::string_view>("") : std::nullopt;
        }
        const std::string_view bytes(buffer_.data(), static_cast<std::size_t>(got));
        if (bytes.size() < room || room == buffer_.size() ||
            examine_arrival(bytes, record_limits_).state != Arrival::State::incomplete) {
            return bytes;
        }
        room = buffer_.size();
    }
}

void Dispatcher::look_at(Connection& connection, bool peer_has_closed) {
    if (connection.state == Connection::State::lingering) {
        throw_away(connection);
        return;
    }
    while (take_step(connection, peer_has_closed)) {
    }
}

/// Does what the next bytes of a connection ask for. True if there may be more to do at once.
bool Dispatcher::take_step(Connection& connection, bool peer_has_closed) {
    const auto bytes = peek(connection);
    if (!bytes) {
        table_.close(connection);
        return false;
    }
    if (bytes->empty()) {
        return false;
    }
    Arrival arrival = examine_arrival(*bytes, record_limits_);
    if (arrival.state == Arrival::State::incomplete && bytes->size() == buffer_.size()) {
        arrival.state = Arrival::State::broken;  // thousands of tiny records
    }
    switch (arrival.state) {
        case Arrival::State::complete:
            hand_over(connection, arrival.request_id);
            return false;
        case Arrival::State::management:
            return answer_about_us(connection, bytes->substr(0, arrival.length));
        case Arrival::State::refused:
            answer_bare(connection, arrival.request_id, arrival.status);
            return false;
        case Arrival::State::broken:
            warnings_.write("closed a connection that does not speak FastCGI as we do",
                            {"bytes", std::to_string(bytes->size())});
            table_.close(connection);
            return false;
        case Arrival::State::incomplete:
            if (peer_has_closed) {
                table_.close(connection);
            } else if (connection.state == Connection::State::kept) {
                connection.state = Connection::State::reading;
                connection.deadline = steady_clock::now() + settings_.read_limit;
            }
            return false;
    }
    return false;
}

void Dispatcher::hand_over(Connection& connection, std::uint16_t request_id) {
    table_.lend(connection);
    if (!queue_.push({&connection, steady_clock::now()})) {
        answer_bare(connection, request_id, http::Status::service_unavailable);
    }
}

void Dispatcher::answer_bare(Connection& connection, std::uint16_t request_id,
                             http::Status status) {
    const std::string answer = make_bare_answer(request_id, status);
    // A few hundred bytes fit into any socket buffer; if they do not, the peer does not read
    // anyway.
    const bool is_sent = ::send(connection.descriptor.get(), answer.data(), answer.size(),
                                MSG_DONTWAIT | MSG_NOSIGNAL) >= 0;
    table_.finish(connection, is_sent ? Ending::linger : Ending::close);
    if (settings_.is_recorded) {
        metrics::count_request(static_cast<unsigned>(status));
    }
    warnings_.write("answered without a worker",
                    {"status", std::to_string(static_cast<int>(status))});
}

/// True if it could be answered: what follows it may be looked at.
bool Dispatcher::answer_about_us(Connection& connection, std::string_view record) {
    const std::string answer = answer_management(record, settings_.connection_limit);
    const bool is_sent = ::send(connection.descriptor.get(), answer.data(), answer.size(),
                                MSG_DONTWAIT | MSG_NOSIGNAL) >= 0;
    // The record has only been looked at: now it is taken out.
    const ssize_t taken =
        ::recv(connection.descriptor.get(), buffer_.data(), record.size(), MSG_DONTWAIT);
    if (!is_sent || taken != static_cast<ssize_t>(record.size())) {
        table_.close(connection);
        return false;
    }
    return true;
}

void Dispatcher::throw_away(Connection& connection) {
    constexpr int kReadsAtOnce = 8;  // then the others get their turn
    for (int count = 0; count < kReadsAtOnce; ++count) {
        const ssize_t got =
            ::recv(connection.descriptor.get(), buffer_.data(), buffer_.size(), MSG_DONTWAIT);
        if (got < 0 && errno == EAGAIN) {
            return;
        }
        if (got <= 0) {
            table_.close(connection);
            return;
        }
    }
    table_.watch_again(connection);
}

void Dispatcher::begin_stop() {
    const SteadyTime now = steady_clock::now();
    stop_deadline_ = now + settings_.stop_limit;
    // Once more, for those who knocked before we stopped: if nobody holds the socket after us, they
    // would be lost.
    acceptor_.finish();
    table_.keep_none();
    table_.for_each_idle([&](std::uint64_t id) {
        if (Connection* const connection = table_.find_idle(id)) {
            connection->deadline = std::min(connection->deadline, now + kLastRequestLimit);
            look_at(*connection, false);  // a request may lie there that epoll has not told yet
        }
    });
    table_.for_each_idle([&](std::uint64_t id) {
        Connection* const connection = table_.find_idle(id);
        if (connection != nullptr && connection->state == Connection::State::kept) {
            table_.close(*connection);
        }
    });
}

}  // namespace budkavle::wire
