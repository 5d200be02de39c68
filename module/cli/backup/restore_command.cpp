// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle restore: a backup into an empty database.
#include <filesystem>
#include <memory>
#include <ostream>

#include "backup/backup_reader.hpp"
#include "backup/database_client.hpp"
#include "cli/backup/progress.hpp"
#include "cli/backup/schema_state.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "store/whole_database.hpp"

namespace budkavle::cli {
namespace {

struct RestoreOptions {
    std::string file;
    bool is_check = false;
};

void refuse_newer(const backup::Head& head, const std::string& file, unsigned known) {
    if (head.schema > known) {
        throw Refusal(file + " was made by a newer Budkavle: its schema is number " +
                      std::to_string(head.schema) + ", and this program knows " +
                      std::to_string(known) +
                      ".\n  To do:  install the version of Budkavle that made it, or a newer one");
    }
}

/// What is there is never written over: whoever restores in haste would lose what was saved since.
void need_no_sites(store::WholeDatabase& database, const std::string& name) {
    if (database.has_sites()) {
        throw Refusal("the database " + name +
                      " holds sites already, and nothing is written over. Nothing was changed.\n"
                      "  To do:  back up what is there (budkavle backup), and let MariaDB's "
                      "administrator drop and create " +
                      name + " anew; or name another database in database.name of the settings");
    }
}

void put_back(const std::string& file, Program& program) {
    const store::ConnectionSettings owner = owner_settings(program);
    store::WholeDatabase database(owner);
    need_no_sites(database, owner.database);
    database.empty();  // its tables may be newer than those of the backup
    Progress progress(program.err(), "put back");
    backup::run_sql(owner, [&](const backup::Sink& sink) {
        std::uint64_t bytes = 0;
        backup::read_backup(file, [&](std::string_view sql) {
            sink(sql);
            progress.tell(bytes += sql.size());
        });
    });
}

ExitStatus restore(const RestoreOptions& options, Program& program) {
    const backup::Head head = backup::check_backup(options.file);
    program.out() << options.file << " is whole: made " << to_rfc3339(head.made) << ", schema "
                  << head.schema << ".\n";
    if (options.is_check) {
        return ExitStatus::ok;
    }
    refuse_newer(head, options.file, known_schema(program));
    put_back(options.file, program);
    const std::size_t migrations = bring_up_to_date(program);
    program.out() << "All is put back";
    if (migrations > 0) {
        program.out() << ", and " << migrations << " newer migrations are applied";
    }
    program.out() << ". Readers get it within a few seconds; to be sure of the copies on disk, "
                     "run budkavle cache rebuild.\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_restore(Arguments& arguments) {
    auto options = std::make_shared<RestoreOptions>();
    arguments.text("FILE", options->file, "A file that budkavle backup made");
    arguments.flag("--check", options->is_check,
                   "Only prove that the file is whole; no database is needed");
    arguments.footer(
        "The file is read through and its checksum compared before anything is changed. The "
        "database must be there with its accounts and hold no site. A restore that was "
        "interrupted is simply run again. The settings and passwords under /etc/budkavle are not "
        "in a backup.");
    return [options](Program& program) { return restore(*options, program); };
}

}  // namespace budkavle::cli
