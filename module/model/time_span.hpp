// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A stretch of time, from inclusive, to exclusive. Layer model. Thread promise: values.
#pragma once

#include <algorithm>
#include <chrono>

#include "base/utc_time.hpp"

namespace budkavle::model {

/// The first and the last time that a DATETIME of the database can hold, in whole days.
inline constexpr UtcTime kFarPast = std::chrono::sys_days(std::chrono::year(1000) / 1 / 1);
inline constexpr UtcTime kFarFuture = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);

struct TimeSpan {
    UtcTime from;
    UtcTime to;
    bool operator==(const TimeSpan&) const = default;
};

/// An empty span overlaps nothing.
[[nodiscard]] constexpr bool overlaps(const TimeSpan& left, const TimeSpan& right) noexcept {
    return std::max(left.from, right.from) < std::min(left.to, right.to);
}

}  // namespace budkavle::model
