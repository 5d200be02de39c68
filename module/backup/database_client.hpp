// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// MariaDB's own programs mariadb-dump and mariadb, which know their server's SQL best. The password
// reaches them in a file of memory, not by their command line or environment. Layer backup. Thread
// promise: pure functions.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "backup/backup_reader.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::backup {

/// Gives `sink` the SQL that makes these tables of the account's database again, every version of
/// every row included, all as of one moment. Neither readers nor editors wait meanwhile. Tables are
/// made in the order given. Throws BackupError with what the program said; what `sink` throws.
void dump_tables(const store::ConnectionSettings& account, std::span<const std::string> tables,
                 const Sink& sink);

/// Runs the SQL that `source` gives to its sink, in the account's database, up to the first error.
/// Throws BackupError with what the program said; what `source` throws.
void run_sql(const store::ConnectionSettings& account,
             const std::function<void(const Sink&)>& source);

}  // namespace budkavle::backup
