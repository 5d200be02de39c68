// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/server_openness.hpp"

#include "store/query_text.hpp"
#include "store/transaction.hpp"

namespace budkavle::store {

ServerOpenness load_openness(ConnectionPool& pool) {
    return read(pool, [](Connection& connection) {
        RowReader rows = connection.query(query::kServerOpenness, {});
        const IntegerColumn is_closed = rows.integer_column("is_closed");
        const TextColumn bind_address = rows.text_column("bind_address");
        const IntegerColumn demands_tls = rows.integer_column("demands_tls");
        if (!rows.next()) {
            throw StoreError(StoreError::Kind::permanent, "the server tells no variables");
        }
        return ServerOpenness{.is_closed = rows.integer(is_closed) != 0,
                              .bind_address = rows.text(bind_address),
                              .demands_tls = rows.integer(demands_tls) != 0};
    });
}

}  // namespace budkavle::store
