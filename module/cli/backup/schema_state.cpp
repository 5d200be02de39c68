// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/backup/schema_state.hpp"

#include "app/connections.hpp"
#include "store/migration_runner.hpp"

namespace budkavle::cli {
namespace {

store::MigrationRunner make_runner(Program& program) {
    const config::Database& database = program.settings().database;
    return {owner_settings(program),
            {.reader = database.reader.user, .editor = database.editor.user}};
}

}  // namespace

store::ConnectionSettings owner_settings(Program& program) {
    const config::Database& database = program.settings().database;
    store::ConnectionSettings owner = app::connection_settings(database, database.owner);
    owner.query_limit = std::chrono::seconds{0};
    return owner;
}

unsigned known_schema(Program& program) {
    return make_runner(program).status().back().number;
}

unsigned applied_schema(Program& program) {
    unsigned last = 0;
    for (const store::Migration& migration : make_runner(program).status()) {
        if (migration.is_applied) {
            last = migration.number;
        }
    }
    return last;
}

std::size_t bring_up_to_date(Program& program) {
    return make_runner(program).run([](const std::string&) {});
}

}  // namespace budkavle::cli
