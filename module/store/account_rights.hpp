// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a database account may do beside what sql/grant says that it may. Layer store. Thread
// promise: locks inside.
//
//   for (const RightsDifference& difference : compare_rights(pool, AccountRole::reader,
//   "budkavle"))
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budkavle::store {

class ConnectionPool;

enum class AccountRole { reader, editor };

/// Rights to one table or view (or to all, or a role) that an account has too many, or too few.
struct RightsDifference {
    bool is_excess = false;
    std::string rights;   ///< "ALTER, UPDATE (`row_start`) ON `budkavle`.`posts`"
    std::string grantee;  ///< who has them: "`name`@`host`", a role, PUBLIC; empty if none has
};

/// Asks as the account of `pool`, which is connected to `database`. Its rights to another database
/// are left out if they are those that a database of Budkavle gives: two installations may share a
/// server. Throws StoreError.
[[nodiscard]] std::vector<RightsDifference> compare_rights(ConnectionPool& pool, AccountRole role,
                                                           std::string_view database);

}  // namespace budkavle::store
