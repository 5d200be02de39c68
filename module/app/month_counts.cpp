// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/month_counts.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "app/calendar.hpp"

namespace budkavle::app {

namespace {

constexpr std::chrono::seconds kKeepCounts{1};
constexpr unsigned kDecember = 12;

std::vector<model::MonthCount> count_all(const store::PublicStore& store,
                                         const text::DateText& dates, model::SiteId site) {
    const auto range = store.published_range(site);
    if (!range) {
        return {};
    }
    return count_months(store, dates, site, {dates.to_local(range->first).year, 1},
                        {dates.to_local(range->second).year, kDecember});
}

/// Months that `span` touches are counted again.
void recount(const store::PublicStore& store, const text::DateText& dates, model::SiteId site,
             const model::TimeSpan& span, std::vector<model::MonthCount>& months) {
    if (span.from >= span.to) {
        return;
    }
    const text::LocalTime first = dates.to_local(span.from);
    const text::LocalTime last = dates.to_local(span.to - std::chrono::seconds(1));
    const YearMonth from{first.year, first.month};
    const YearMonth to{last.year, last.month};
    std::erase_if(months, [&](const model::MonthCount& month) {
        const YearMonth place{month.year, month.month};
        return from <= place && place <= to;
    });
    std::ranges::move(count_months(store, dates, site, from, to), std::back_inserter(months));
    std::ranges::sort(months, std::greater{}, [](const model::MonthCount& month) {
        return YearMonth{month.year, month.month};
    });
}

}  // namespace

MonthCounts::MonthCounts(const store::PublicStore& store, const text::DateText& dates)
    : store_(store), dates_(dates) {
}

MonthList MonthCounts::of(model::SiteId site) const {
    const TimePoint now = std::chrono::steady_clock::now();
    std::uint64_t before = 0;
    {
        const std::lock_guard lock(mutex_);
        before = refreshes_;
        const Kept& kept = kept_[site];
        const bool is_watched = refreshes_ > 0;
        if (kept.months && (is_watched || now - kept.counted < kKeepCounts)) {
            return kept.months;
        }
    }
    auto months =
        std::make_shared<const std::vector<model::MonthCount>>(count_all(store_, dates_, site));
    const std::lock_guard lock(mutex_);
    if (refreshes_ == before) {  // else a change may have come between: right for now, not for long
        kept_[site] = {months, now};
    }
    return months;
}

void MonthCounts::refresh(std::span<const cache::Change> changes) {
    std::map<model::SiteId, Kept> kept;
    {
        const std::lock_guard lock(mutex_);
        kept = kept_;
    }
    const bool may_all_differ =
        std::ranges::any_of(changes, [](const cache::Change& change) { return !change.site; });
    if (may_all_differ) {
        kept.clear();
    }
    for (const cache::Change& change : changes) {
        const auto known = change.site && change.span ? kept.find(*change.site) : kept.end();
        if (known != kept.end() && known->second.months) {
            auto months = *known->second.months;
            recount(store_, dates_, known->first, *change.span, months);
            known->second.months =
                std::make_shared<const std::vector<model::MonthCount>>(std::move(months));
        }
    }
    const std::lock_guard lock(mutex_);
    kept_ = std::move(kept);
    ++refreshes_;
}

}  // namespace budkavle::app
