// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How many rows the storage engine was asked for: the cost of a query that no other work on the
// machine changes. The connection must be an administrator's. Thread promise: one thread.
//
//   forget_engine_rows(connection);  ask();  EXPECT_LE(engine_rows(connection), 11);
#pragma once

#include <cstdint>
#include <string_view>

#include "store/connection.hpp"

namespace budkavle::store {

inline void forget_engine_rows(Connection& connection) {
    connection.run_schema_text("FLUSH STATUS");
}

inline std::uint64_t engine_rows(Connection& connection) {
    static constexpr std::string_view kRead =
        "SELECT CAST(SUM(VARIABLE_VALUE) AS UNSIGNED) AS rows_read FROM "
        "information_schema.SESSION_STATUS WHERE VARIABLE_NAME LIKE 'Handler_read%' AND "
        "VARIABLE_NAME NOT LIKE '%rnd_deleted'";
    RowReader rows = connection.query(kRead, {});
    const IntegerColumn count = rows.integer_column("rows_read");
    return rows.next() ? rows.integer(count) : 0;
}

}  // namespace budkavle::store
