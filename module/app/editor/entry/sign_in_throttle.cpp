// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/sign_in_throttle.hpp"

#include <algorithm>

namespace budkavle::app {

namespace {

std::optional<UtcTime> end_of_wait(const store::Failures& failures, std::uint64_t free_failures,
                                   UtcTime now) {
    if (!failures.last) {
        return std::nullopt;
    }
    const UtcTime end = *failures.last + wait_after(failures.count, free_failures);
    return end > now ? std::optional(end) : std::nullopt;
}

}  // namespace

std::chrono::seconds wait_after(std::uint64_t failures, std::uint64_t free_failures) {
    if (failures < free_failures) {
        return std::chrono::seconds{0};
    }
    std::chrono::seconds wait = kFirstWait;
    for (std::uint64_t n = free_failures; n < failures && wait < kLongestWait; ++n) {
        wait *= 2;
    }
    return std::min(wait, kLongestWait);
}

Throttle look_at_failures(const store::EditorSessions& sessions, std::string_view login,
                          std::string_view network, std::uint64_t attempt, UtcTime now) {
    const UtcTime since = now - kFailuresCount;
    if (const auto last = sessions.last_sign_in(login, network, now)) {
        const store::Failures here = sessions.failures_of_login_from_network(
            login, network, std::max(*last, since), attempt);
        return {here.count, end_of_wait(here, kFreeFailuresOfLogin, now)};
    }
    const store::Failures of_login = sessions.failures_of_login(login, since, attempt);
    const store::Failures from_network = sessions.failures_from_network(network, since, attempt);
    return {of_login.count, std::max(end_of_wait(of_login, kFreeFailuresOfLogin, now),
                                     end_of_wait(from_network, kFreeFailuresOfNetwork, now))};
}

}  // namespace budkavle::app
