// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/acceptor.hpp"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <cerrno>
#include <system_error>

#include "base/error.hpp"
#include "wire/process_facts.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{100};
constexpr std::size_t kAcceptsAtOnce = 64;

}  // namespace

Acceptor::Acceptor(Descriptor listening, ConnectionTable& table, const ServerSettings& settings,
                   Warnings& warnings)
    : table_(table),
      connection_limit_(settings.connection_limit),
      read_limit_(settings.read_limit),
      warnings_(warnings),
      listening_(std::move(listening)) {
    // Several processes may share the socket: the one that comes late must not block in accept.
    const int flags = ::fcntl(listening_.get(), F_GETFL);
    if (flags < 0 || ::fcntl(listening_.get(), F_SETFL, flags | O_NONBLOCK) != 0) {
        throw WireError("the listening socket: " + error_text());
    }
    watch(EPOLL_CTL_ADD, true);
}

void Acceptor::watch(int operation, bool is_on) {
    epoll_event event{};
    event.events = is_on ? EPOLLIN : 0U;
    event.data.u64 = kEventId;
    if (::epoll_ctl(table_.epoll_fd(), operation, listening_.get(), &event) != 0) {
        throw WireError("epoll_ctl on the listening socket: " + error_text());
    }
}

bool Acceptor::accept_pending() {
    for (std::size_t count = 0; listening_.is_open() && count < kAcceptsAtOnce; ++count) {
        const SteadyTime now = steady_clock::now();
        if (table_.size() >= connection_limit_ && !table_.close_oldest_kept()) {
            waits_for_room_ = true;
            pause(now);
            return false;
        }
        Descriptor descriptor(::accept4(listening_.get(), nullptr, nullptr, SOCK_CLOEXEC));
        if (descriptor.is_open()) {
            // Refused by epoll (its limit, no memory): the peer sees a closed connection.
            static_cast<void>(table_.add(std::move(descriptor), now + read_limit_));
            if (table_.size() >= connection_limit_) {
                return true;  // another is closed for the next one only if there is a next one
            }
        } else if (errno == EAGAIN) {
            return false;
        } else if (errno != ECONNABORTED && errno != EINTR) {
            warnings_.write("cannot accept connections; trying again shortly",
                            {"error", error_text()});
            pause(now);
            return false;
        }
    }
    return listening_.is_open();
}

void Acceptor::pause(SteadyTime now) {
    if (!again_at_) {
        watch(EPOLL_CTL_MOD, false);
    }
    again_at_ = now + kPause;
}

void Acceptor::resume(SteadyTime now) {
    const bool has_room = waits_for_room_ && table_.size() < connection_limit_;
    if (!again_at_ || (now < *again_at_ && !has_room)) {
        return;
    }
    again_at_.reset();
    waits_for_room_ = false;
    watch(EPOLL_CTL_MOD, true);
}

void Acceptor::finish() {
    // Those who knocked before we stopped would be lost if nobody held the socket after us.
    for (std::size_t taken = 0; taken <= connection_limit_ && accept_pending();) {
        taken += kAcceptsAtOnce;
    }
    listening_.reset();
    again_at_.reset();
    waits_for_room_ = false;
}

}  // namespace budkavle::wire
