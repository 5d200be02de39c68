// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The only #include of MariaDB Connector/C, with what the code assumes of it. Layer store, private
// to it.
#pragma once

#include <mysql.h>

#include <cstdint>

static_assert(MARIADB_PACKAGE_VERSION_ID >= 30300, "MariaDB Connector/C 3.3 or later is needed");
static_assert(sizeof(my_bool) == 1, "null flags are kept in a vector of single bytes");
static_assert(sizeof(long long) == sizeof(std::int64_t), "integers are bound as 64 bits");
