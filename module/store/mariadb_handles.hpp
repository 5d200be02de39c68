// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Owners of Connector/C objects. Layer store, private to it. Thread promise: one thread.
//
//   ConnectionHandle connection(mysql_init(nullptr));
#pragma once

#include <memory>

#include "base/c_handle.hpp"
#include "store/mariadb_include.hpp"

namespace budkavle::store {

struct CloseStatement {
    // Its result only says whether the server heard of it; the connection's next use tells the
    // same.
    void operator()(MYSQL_STMT* statement) const noexcept { (void)mysql_stmt_close(statement); }
};

using ConnectionHandle = std::unique_ptr<MYSQL, ReleaseWith<&mysql_close>>;
using StatementHandle = std::unique_ptr<MYSQL_STMT, CloseStatement>;
using ResultHandle = std::unique_ptr<MYSQL_RES, ReleaseWith<&mysql_free_result>>;

}  // namespace budkavle::store
