// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_log.hpp"

#include <limits>

#include "store/query_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {
namespace {

std::vector<AuditEntry> load_entries(RowReader rows) {
    const IntegerColumn id = rows.integer_column("id");
    const TimeColumn happened = rows.time_column("happened_utc");
    const TextColumn who = rows.text_column("who");
    const TextColumn site_slug = rows.text_column("site_slug");
    const TextColumn site_name = rows.text_column("site_name");
    const TextColumn action = rows.text_column("action");
    const TextColumn subject_kind = rows.text_column("subject_kind");
    const IntegerColumn subject_id = rows.integer_column("subject_id");
    const TextColumn details = rows.text_column("details");
    std::vector<AuditEntry> entries;
    while (rows.next()) {
        entries.push_back({rows.integer(id), rows.time(happened), rows.text(who),
                           rows.find_text(site_slug).value_or(""),
                           rows.find_text(site_name).value_or(""), rows.text(action),
                           rows.text(subject_kind), rows.integer(subject_id), rows.text(details)});
    }
    return entries;
}

}  // namespace

std::vector<AuditEntry> AuditLog::list(const AuditFilter& filter, std::size_t count) const {
    const std::uint64_t before =
        filter.before == 0 ? std::numeric_limits<std::uint64_t>::max() : filter.before;
    return read(pool_, [&](Connection& connection) {
        const std::string& kind = filter.subject_kind;
        return filter.site
                   ? load_entries(connection.query(query::kAuditEntriesOfSite,
                                                   {filter.site->value, filter.site->value, before,
                                                    kind, kind, filter.who, filter.who, count}))
                   : load_entries(
                         connection.query(query::kAuditEntries,
                                          {before, kind, kind, filter.who, filter.who, count}));
    });
}

}  // namespace budkavle::store
