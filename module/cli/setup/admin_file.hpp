// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The login of MariaDB's administrator in a file of MariaDB's own form (~/.my.cnf): `user=…` and
// `password=…`. Layer cli. Thread promise: pure function, but for the disk.
#pragma once

#include <string>

#include "base/secret.hpp"

namespace budkavle::cli {

struct AdminLogin {
    std::string user;  ///< empty: the file names none
    Secret password;
};

/// Throws Refusal if it cannot be read, if others than its owner may read or change it, or if its
/// owner is neither root nor who asks.
[[nodiscard]] AdminLogin load_admin_file(const std::string& path);

}  // namespace budkavle::cli
