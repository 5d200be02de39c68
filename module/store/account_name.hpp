// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The name of an account of MariaDB, which is a user and the host that it signs in from.
// Layer store. Thread promise: immutable value.
//
//   AccountName::parse("budkavle_reader@web1").quoted()  ->  'budkavle_reader'@'web1'
#pragma once

#include <string>
#include <string_view>

namespace budkavle::store {

struct AccountName {
    std::string user;
    std::string host = "localhost";

    /// "name" or "name@host" of letters, digits and _ . - (in the host : and % as well), so that it
    /// can become part of a statement. Throws ConfigError for anything else.
    [[nodiscard]] static AccountName parse(std::string_view text);

    [[nodiscard]] std::string quoted() const;  ///< 'name'@'host'
};

}  // namespace budkavle::store
