// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Doctor's look at the rights of one database account. Layer cli. Thread promise: one thread.
//
//   check_rights(pool, store::AccountRole::reader, database, findings);
#pragma once

#include "cli/doctor/finding.hpp"
#include "config/settings.hpp"
#include "store/account_rights.hpp"

namespace budkavle::cli {

/// A finding for each right that the account of `role` has too many, and one for those that it
/// lacks.
void check_rights(store::ConnectionPool& pool, store::AccountRole role,
                  const config::Database& database, Findings& findings);

}  // namespace budkavle::cli
