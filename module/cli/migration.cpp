// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/migration.hpp"

#include <utility>

#include "app/connections.hpp"

namespace budkavle::cli {
namespace {

/// A schema change of a large table takes longer than any page's query may.
constexpr std::chrono::hours kStepLimit{1};

}  // namespace

store::MigrationRunner make_migration_runner(const config::Database& database) {
    store::ConnectionSettings owner = app::connection_settings(database, database.owner);
    owner.query_limit = kStepLimit;
    return {std::move(owner), {.reader = database.reader.user, .editor = database.editor.user}};
}

}  // namespace budkavle::cli
