// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The one MariaDB of this test program. Thread promise: one thread.
#pragma once

#include "store/connection.hpp"
#include "store/query_text.hpp"
#include "support/temporary_database.hpp"

namespace budkavle::test {

/// Started at first use, stopped when the program ends.
DatabaseServer& server();

}  // namespace budkavle::test
