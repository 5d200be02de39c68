// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/failure_text.hpp"

#include "base/error.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

std::string advice(const StoreError& error, const std::string& settings_file) {
    switch (error.kind()) {
        case StoreError::Kind::unavailable:
            return "Is MariaDB running, and do socket, accounts and password files in " +
                   settings_file + " fit it? `budkavle doctor` tells which of them does not.";
        case StoreError::Kind::transient:
            return "The database was busy with other changes. Nothing was changed: try again.";
        case StoreError::Kind::constraint:
            return "The database's rules refused it, most often because the name or address is "
                   "taken. Nothing was changed.";
        case StoreError::Kind::permanent:
            return "The database and this program may not fit together: run `budkavle migrate`, "
                   "then `budkavle doctor`.";
    }
    return {};
}

std::string database_place(const config::Database& database) {
    return database.host.empty()
               ? "socket " + database.socket
               : "host " + database.host + " port " + std::to_string(database.port);
}

std::string store_failure(const StoreError& error, Program& program) {
    // The settings have been read, or no store could have been opened.
    const config::Database& database = program.settings().database;
    return "budkavle: the database did not do what was asked.\n"
           "  Tried:  database " +
           database.name + " at " + database_place(database) +
           "\n"
           "  Why:    " +
           error.what() +
           "\n"
           "  To do:  " +
           advice(error, program.settings_file()) + "\n";
}

}  // namespace

std::string failure_text(const std::exception& error, Program& program) {
    if (const auto* store_error = dynamic_cast<const StoreError*>(&error)) {
        return store_failure(*store_error, program);
    }
    if (dynamic_cast<const ConfigError*>(&error) != nullptr) {
        return "budkavle: the settings cannot be used.\n" + std::string(error.what()) + "\n";
    }
    return "budkavle: " + std::string(error.what()) + "\n";
}

}  // namespace budkavle::cli
