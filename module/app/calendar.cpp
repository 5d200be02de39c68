// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/calendar.hpp"

#include <chrono>
#include <cstddef>

namespace budkavle::app {

namespace {
constexpr int kMonthsInYear = 12;
}

YearMonth YearMonth::plus(int months) const noexcept {
    const int count = year * kMonthsInYear + static_cast<int>(month) - 1 + months;
    return {count / kMonthsInYear, static_cast<unsigned>(count % kMonthsInYear) + 1};
}

store::TimeSpan year_span(const text::DateText& dates, int year) {
    return {dates.start_of_day(year, 1, 1), dates.start_of_day(year + 1, 1, 1)};
}

store::TimeSpan month_span(const text::DateText& dates, YearMonth month) {
    const YearMonth next = month.plus(1);
    return {dates.start_of_day(month.year, month.month, 1),
            dates.start_of_day(next.year, next.month, 1)};
}

std::optional<store::TimeSpan> day_span(const text::DateText& dates, int year, unsigned month,
                                        unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    if (!date.ok()) {
        return std::nullopt;
    }
    const std::chrono::year_month_day next{std::chrono::sys_days{date} + std::chrono::days{1}};
    return store::TimeSpan{
        dates.start_of_day(year, month, day),
        dates.start_of_day(int{next.year()}, unsigned{next.month()}, unsigned{next.day()})};
}

std::vector<model::MonthCount> count_months(const store::PublicStore& store,
                                            const text::DateText& dates, model::SiteId site,
                                            YearMonth first, YearMonth last) {
    std::vector<UtcTime> bounds;
    for (YearMonth month = first; month <= last.plus(1); month = month.plus(1)) {
        bounds.push_back(dates.start_of_day(month.year, month.month, 1));
    }
    const std::vector<std::uint64_t> counts = store.count_posts(site, bounds);
    std::vector<model::MonthCount> months;
    for (std::size_t i = counts.size(); i-- > 0;) {
        if (counts[i] > 0) {
            const YearMonth month = first.plus(static_cast<int>(i));
            months.push_back({month.year, month.month, counts[i]});
        }
    }
    return months;
}

}  // namespace budkavle::app
