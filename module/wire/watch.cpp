// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/watch.hpp"

#include <sys/socket.h>

namespace budkavle::wire {

void Watch::enforce(int fd, SteadyTime now) noexcept {
    const Phase phase = phase_.load(std::memory_order_acquire);
    if (phase == Phase::none ||
        now.time_since_epoch().count() < deadline_.load(std::memory_order_relaxed)) {
        return;
    }
    has_expired_.store(true, std::memory_order_release);
    // Fails only if the peer has gone already, which ends the blocked call as well.
    static_cast<void>(::shutdown(fd, phase == Phase::reading ? SHUT_RD : SHUT_RDWR));
}

}  // namespace budkavle::wire
