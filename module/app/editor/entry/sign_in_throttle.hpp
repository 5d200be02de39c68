// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How guessing is slowed. Layer app (editor). Thread promise: pure functions over the store, which
// locks inside.
//
// A login that is guessed at is slowed for networks that it has not signed in from, so that an
// attacker elsewhere cannot keep its owner out; from where it has signed in, only what went wrong
// there since counts. Nobody is locked out: the wait is never longer than kLongestWait.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/utc_time.hpp"
#include "store/editor_sessions.hpp"

namespace budkavle::app {

inline constexpr std::chrono::hours kFailuresCount{24};  ///< how long a failure counts
inline constexpr std::uint64_t kFreeFailuresOfLogin = 5;
/// Of one network: a town hall goes out by one address.
inline constexpr std::uint64_t kFreeFailuresOfNetwork = 30;
inline constexpr std::chrono::seconds kFirstWait{15};  ///< after the free ones; then twice that, …
inline constexpr std::chrono::seconds kLongestWait{std::chrono::minutes{15}};

/// How long after the last of `failures` the next sign-in may be tried.
[[nodiscard]] std::chrono::seconds wait_after(std::uint64_t failures, std::uint64_t free_failures);

struct Throttle {
    std::uint64_t failures_of_login = 0;  ///< that count here
    std::optional<UtcTime> until;         ///< none: may be tried
};

/// What stands against a sign-in that begin_attempt() has noted as `attempt`.
[[nodiscard]] Throttle look_at_failures(const store::EditorSessions& sessions,
                                        std::string_view login, std::string_view network,
                                        std::uint64_t attempt, UtcTime now);

}  // namespace budkavle::app
