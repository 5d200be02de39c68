// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a process learns of changes that others made: the counters that it watches, and what each
// raise was about. Layer store. Thread promise: values.
//
//   const ChangeState now = store.change_state();
//   const auto changes = store.changes_since(known, now.counters);
//   if (!changes) { … }  // unknown: anything may have changed
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"
#include "model/time_span.hpp"

namespace budkavle::store {

/// How often a node has changed something that readers can see.
struct NodeCounter {
    std::string node;
    std::uint64_t counter = 0;
    UtcTime changed;  ///< the last raise, by the database's clock
    bool operator==(const NodeCounter&) const = default;
};

struct ChangeState {
    std::vector<NodeCounter>
        counters;  ///< by node; nodes that never changed anything are not in it
    UtcTime now;   ///< the database's clock: what is public is decided by it
};

/// Pages that may differ now from what they were.
struct Change {
    std::optional<model::SiteId> site;  ///< none: all sites
    /// Pages that depend on posts published within; none: all pages of the site. Empty: no page.
    std::optional<model::TimeSpan> span;
    std::string node;           ///< who changed it; empty: the passing of time
    std::uint64_t counter = 0;  ///< of that node, after it; 0: the passing of time
    bool operator==(const Change&) const = default;
};

}  // namespace budkavle::store
