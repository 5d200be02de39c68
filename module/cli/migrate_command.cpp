// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/migration.hpp"

namespace budkavle::cli {
namespace {

struct MigrateOptions {
    bool is_dry_run = false;
    bool is_json = false;
};

void print_status(const std::vector<store::Migration>& migrations, bool is_json, Program& program) {
    if (is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const store::Migration& migration : migrations) {
            list.push_back({{"number", migration.number},
                            {"name", migration.name},
                            {"checksum", migration.checksum},
                            {"applied", migration.is_applied}});
        }
        print_json(program.out(), {{"migrations", list}});
        return;
    }
    const auto missing =
        std::count_if(migrations.begin(), migrations.end(),
                      [](const store::Migration& migration) { return !migration.is_applied; });
    for (const store::Migration& migration : migrations) {
        if (!migration.is_applied) {
            program.out() << "would apply " << migration.name << "\n";
        }
    }
    program.out() << (missing == 0
                          ? "The schema is up to date; views and grants would be set anew.\n"
                          : std::to_string(missing) +
                                " migrations would be applied, then views and grants.\n");
}

ExitStatus migrate(const MigrateOptions& options, Program& program) {
    const store::MigrationRunner runner = make_migration_runner(program.settings().database);
    if (options.is_dry_run) {
        print_status(runner.status(), options.is_json, program);
        return ExitStatus::ok;
    }
    // Progress is for people: with --json it goes to standard error, so that the output stays JSON.
    std::ostream& progress = options.is_json ? program.err() : program.out();
    const std::size_t applied =
        runner.run([&progress](const std::string& step) { progress << step << std::endl; });
    if (options.is_json) {
        print_json(program.out(), {{"applied", applied}});
    } else {
        program.out() << (applied == 0 ? "The schema was up to date; views and grants are set.\n"
                                       : "Applied " + std::to_string(applied) +
                                             " migrations; views and grants are set.\n");
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_migrate(Arguments& arguments) {
    auto options = std::make_shared<MigrateOptions>();
    arguments.flag("--dry-run", options->is_dry_run, "Only tell what would be applied");
    arguments.flag("--json", options->is_json, "Print the result as JSON");
    arguments.footer(
        "Uses the owner's account. Safe to run twice, and by two at once: the second waits for the "
        "first.");
    return [options](Program& program) { return migrate(*options, program); };
}

}  // namespace budkavle::cli
