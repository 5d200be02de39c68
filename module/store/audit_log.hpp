// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The audit trail, for reading: it is written by what makes the changes (write_record.hpp). Layer
// store. Thread promise: locks inside (each call borrows a connection).
//
//   for (const AuditEntry& entry : audit.list({.site = site.id, .who = "anna"}, 50))
//
// Throws StoreError.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"

namespace budkavle::store {

class ConnectionPool;

struct AuditEntry {
    std::uint64_t id = 0;
    UtcTime happened{};
    std::string who;        ///< login, or the system user of the command line
    std::string site_slug;  ///< empty: concerns no single site
    std::string site_name;
    std::string action;
    std::string subject_kind;
    std::uint64_t subject_id = 0;
    std::string details;
};

/// What is empty filters nothing.
struct AuditFilter {
    std::optional<model::SiteId> site;
    std::string who;  ///< letter case does not matter
    std::string subject_kind;
    std::uint64_t before = 0;  ///< those older than the entry of this id; 0: from the newest
};

class AuditLog {
public:
    explicit AuditLog(ConnectionPool& pool) : pool_(pool) {}

    /// At most `count` entries, newest first.
    [[nodiscard]] std::vector<AuditEntry> list(const AuditFilter& filter, std::size_t count) const;

private:
    ConnectionPool& pool_;
};

}  // namespace budkavle::store
