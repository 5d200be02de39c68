// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The runner of migrations as the owner of the settings: for `migrate` and `setup`. Layer cli.
// Thread promise: one thread.
#pragma once

#include "config/settings.hpp"
#include "store/migration_runner.hpp"

namespace budkavle::cli {

/// Throws ConfigError if the owner's password file cannot be read.
[[nodiscard]] store::MigrationRunner make_migration_runner(const config::Database& database);

}  // namespace budkavle::cli
