// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/backup/schema_state.hpp"

#include "app/connections.hpp"
#include "cli/migration.hpp"

namespace budkavle::cli {
store::ConnectionSettings owner_settings(Program& program) {
    const config::Database& database = program.settings().database;
    store::ConnectionSettings owner = app::connection_settings(database, database.owner);
    owner.query_limit = std::chrono::seconds{0};
    return owner;
}

unsigned known_schema(Program& program) {
    return make_migration_runner(program.settings().database).status().back().number;
}

unsigned applied_schema(Program& program) {
    unsigned last = 0;
    for (const store::Migration& migration :
         make_migration_runner(program.settings().database).status()) {
        if (migration.is_applied) {
            last = migration.number;
        }
    }
    return last;
}

std::size_t bring_up_to_date(Program& program) {
    return make_migration_runner(program.settings().database).run([](const std::string&) {});
}

}  // namespace budkavle::cli
