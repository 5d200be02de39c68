// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What every visible change leaves behind, in its own transaction: an audit entry, a raised change
// counter, and a note of which pages it touches. Layer store, for EditorStore only. Thread promise:
// one thread.
//
//   record_change(connection, node, {.who = who, .site = site, .action = "publish", .subject_kind =
//   "post", …}, model::second_of(published));
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/id.hpp"
#include "model/time_span.hpp"
#include "store/connection.hpp"

namespace budkavle::store {

/// An audit entry: who did what.
struct WriteRecord {
    std::string_view who;
    model::SiteId site;  ///< 0: concerns no single site
    std::string_view action;
    std::string_view subject_kind;
    std::uint64_t subject_id = 0;
    std::string_view details;  ///< never a secret
};

/// Which pages of its site a change touches: those that depend on posts published within the span.
/// None: all of them; empty: none.
using TouchedSpan = std::optional<model::TimeSpan>;
inline constexpr TouchedSpan kWholeSite = std::nullopt;
inline constexpr TouchedSpan kNoPage = model::TimeSpan{};

/// For what readers can see. To be called last in its transaction: from then on until the commit
/// other writers of the same node wait, so that counters rise in the order of the commits.
void record_change(Connection& connection, std::string_view node, const WriteRecord& record,
                   const TouchedSpan& touched);
/// For what only colleagues can see: no counter is raised.
void record_silently(Connection& connection, const WriteRecord& record);

}  // namespace budkavle::store
