// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The steps of set-up up to the schema: secrets, database, accounts, migrations. Each looks first,
// and can be repeated. Layer cli. Thread promise: one thread.
#pragma once

#include "cli/setup/administrator.hpp"
#include "cli/setup/setup_options.hpp"
#include "cli/setup/setup_record.hpp"
#include "cli/setup/setup_report.hpp"

namespace budkavle::cli {

/// What the steps work with.
struct SetupWork {
    Program& program;
    const SetupOptions& options;
    const Administrator& administrator;
    SetupRecord& record;
    SetupReport& report;
};

/// Throws Refusal, ConfigError, StoreError; what was done until then stays, and is found by the
/// next run.
void set_up_database(SetupWork& work);

/// The folder of the secrets, where the record is kept as well; that of the settings file if no
/// account has a password.
[[nodiscard]] std::string secrets_folder(Program& program);

}  // namespace budkavle::cli
