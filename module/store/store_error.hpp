// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From MariaDB's error numbers and SQLSTATE to the kinds of StoreError. Layer store. Pure
// functions.
//
//   throw make_error("prepare newest-posts", 1213, "40001", "Deadlock found …");
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"

namespace budkavle::store {

/// What the client library says of a server that went away: for failures that it gives no number.
inline constexpr unsigned kServerLost = 2013;

/// What a failure means for the caller. Numbers: MariaDB 10.11 error reference; under Galera 1213,
/// 1205, 1047 and the client's 2002, 2006, 2013 are everyday answers of a busy or leaving node.
[[nodiscard]] StoreError::Kind kind_of(unsigned code, std::string_view sql_state) noexcept;

/// True if the connection is of no use after this error.
[[nodiscard]] bool breaks_connection(unsigned code) noexcept;

/// `what` says which step failed. The server's text may hold a value of a key, never a password.
[[nodiscard]] StoreError make_error(std::string_view what, unsigned code,
                                    std::string_view sql_state, std::string_view text);

}  // namespace budkavle::store
