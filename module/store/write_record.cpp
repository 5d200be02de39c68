// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/write_record.hpp"

#include "store/query_text.hpp"

namespace budkavle::store {

void record_silently(Connection& connection, const WriteRecord& record) {
    const Value site = record.site.value == 0 ? Value() : Value(record.site.value);
    connection.execute(
        query::kInsertAuditEntry,
        {record.who, site, record.action, record.subject_kind, record.subject_id, record.details});
}

void record_change(Connection& connection, std::string_view node, const WriteRecord& record,
                   const TouchedSpan& touched) {
    record_silently(connection, record);
    connection.execute(query::kRaiseChangeCounter, {node});
    const Value site = record.site.value == 0 ? Value() : Value(record.site.value);
    const Value from = touched ? Value(touched->from) : Value();
    const Value to = touched ? Value(touched->to) : Value();
    connection.execute(query::kInsertChange, {site, from, to, node});
    connection.execute(query::kDeleteOldChanges, {node});
}

}  // namespace budkavle::store
