// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What every visible change leaves behind, in its own transaction: an audit entry and a raised
// change counter. Layer store, for EditorStore only. Thread promise: one thread.
//
//   record_change(connection, node, {.who = who, .site = site, .action = "publish", .subject_kind =
//   "post", …});
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/id.hpp"
#include "store/connection.hpp"

namespace budkavle::store {

struct Change {
    std::string_view who;
    model::SiteId site;  ///< 0: concerns no single site
    std::string_view action;
    std::string_view subject_kind;
    std::uint64_t subject_id = 0;
    std::string_view details;  ///< never a secret
};

/// For what readers can see.
void record_change(Connection& connection, std::string_view node, const Change& change);
/// For what only colleagues can see: no counter is raised.
void record_silently(Connection& connection, const Change& change);

}  // namespace budkavle::store
