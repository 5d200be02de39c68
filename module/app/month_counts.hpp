// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How many public posts each month of a site has. Counting all of a large site takes a good part of
// a second: it is done when a page that shows it is asked for first, and afterwards only months
// that a change touches are counted again. Layer app. Thread promise: locks inside.
//
// Where a watcher calls refresh() what is known is right until it does; without one it is kept for
// a second at the most.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "cache/change.hpp"
#include "model/post.hpp"
#include "model/site.hpp"
#include "store/public_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// Months of Swedish civil time that have public posts, newest first.
using MonthList = std::shared_ptr<const std::vector<model::MonthCount>>;

class MonthCounts {
public:
    MonthCounts(const store::PublicStore& store, const text::DateText& dates);

    /// Never null. Throws StoreError if it has to count and cannot.
    [[nodiscard]] MonthList of(model::SiteId site) const;

    /// Counts anew what the changes touch. Called by one thread. Throws StoreError; what is known
    /// stays.
    void refresh(std::span<const cache::Change> changes);

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Kept {
        MonthList months;
        TimePoint counted;
    };

    const store::PublicStore& store_;
    const text::DateText& dates_;
    mutable std::mutex mutex_;  ///< of what follows
    mutable std::map<model::SiteId, Kept> kept_;
    std::uint64_t refreshes_ = 0;
};

}  // namespace budkavle::app
