// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/write_record.hpp"

#include "store/query_text.hpp"

namespace budkavle::store {

void record_silently(Connection& connection, const Change& change) {
    const Value site = change.site.value == 0 ? Value() : Value(change.site.value);
    connection.execute(
        query::kInsertAuditEntry,
        {change.who, site, change.action, change.subject_kind, change.subject_id, change.details});
}

void record_change(Connection& connection, std::string_view node, const Change& change) {
    record_silently(connection, change);
    connection.execute(query::kRaiseChangeCounter, {node});
}

}  // namespace budkavle::store
