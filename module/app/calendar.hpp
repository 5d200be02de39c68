// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Months, days and years of Swedish civil time as spans of UTC, and counts of posts by month.
// Layer app. Thread promise: pure functions.
#pragma once

#include <optional>
#include <vector>

#include "model/post.hpp"
#include "store/public_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

struct YearMonth {
    int year = 1970;
    unsigned month = 1;
    /// The month that lies `months` later (or, negative, earlier).
    [[nodiscard]] YearMonth plus(int months) const noexcept;
    auto operator<=>(const YearMonth&) const = default;
};

[[nodiscard]] store::TimeSpan year_span(const text::DateText& dates, int year);
[[nodiscard]] store::TimeSpan month_span(const text::DateText& dates, YearMonth month);
/// Nothing for a day that no calendar has, as 31 February.
[[nodiscard]] std::optional<store::TimeSpan> day_span(const text::DateText& dates, int year,
                                                      unsigned month, unsigned day);

/// Months from `first` to `last` (inclusive) that have public posts, newest first. Throws
/// StoreError.
[[nodiscard]] std::vector<model::MonthCount> count_months(const store::PublicStore& store,
                                                          const text::DateText& dates,
                                                          model::SiteId site, YearMonth first,
                                                          YearMonth last);

}  // namespace budkavle::app
