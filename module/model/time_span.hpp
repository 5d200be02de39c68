// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A stretch of time, as of a day's posts or of those that a page depends on.
// Layer model. Thread promise: values.
//
//   if (overlaps(page_span, {changed, changed + std::chrono::seconds(1)})) { … }
#pragma once

#include <algorithm>
#include <chrono>

#include "base/utc_time.hpp"

namespace budkavle::model {

/// `from` inclusive, `to` exclusive; empty if `to` is not after `from`.
struct TimeSpan {
    UtcTime from;
    UtcTime to;
    bool operator==(const TimeSpan&) const = default;
};

/// The earliest and the latest time that MariaDB's DATETIME holds (manual, "DATETIME").
inline constexpr UtcTime kFarPast =
    std::chrono::sys_days(std::chrono::year(1000) / std::chrono::January / 1);
inline constexpr UtcTime kFarFuture =
    std::chrono::sys_days(std::chrono::year(9999) / std::chrono::December / 31) +
    std::chrono::hours(23) + std::chrono::minutes(59) + std::chrono::seconds(59);

/// All of it: of what any post may change, whenever it is published.
inline constexpr TimeSpan kWholeTime{kFarPast, kFarFuture};

[[nodiscard]] constexpr bool is_empty(const TimeSpan& span) noexcept {
    return span.to <= span.from;
}

/// Whether some second lies in both. An empty span overlaps nothing, not even one around it.
[[nodiscard]] constexpr bool overlaps(const TimeSpan& a, const TimeSpan& b) noexcept {
    return std::max(a.from, b.from) < std::min(a.to, b.to);
}

/// The span that holds that second alone. Of the last second that the database can hold it is
/// empty.
[[nodiscard]] constexpr TimeSpan second_of(UtcTime time) noexcept {
    return {time, std::min(time + std::chrono::seconds(1), kFarFuture)};
}

/// The shortest span that holds both. An empty one adds nothing.
[[nodiscard]] constexpr TimeSpan covering(const TimeSpan& a, const TimeSpan& b) noexcept {
    if (is_empty(a)) {
        return b;
    }
    return is_empty(b) ? a : TimeSpan{std::min(a.from, b.from), std::max(a.to, b.to)};
}

}  // namespace budkavle::model
