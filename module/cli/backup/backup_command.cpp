// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle backup: everything that cannot be made anew, in one file.
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "backup/backup_writer.hpp"
#include "backup/database_client.hpp"
#include "cli/backup/progress.hpp"
#include "cli/backup/schema_state.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "store/whole_database.hpp"

namespace budkavle::cli {
namespace {

struct BackupOptions {
    std::string target;
    bool is_json = false;
};

/// A folder gets a name with the moment in it, which sorts by time and fits every file system.
std::filesystem::path file_for(const std::string& target, UtcTime now) {
    std::filesystem::path path(target);
    if (!is_directory(path)) {
        return path;
    }
    std::string moment = to_rfc3339(now);  // 2026-11-22T03:00:00Z
    std::erase(moment, ':');
    return path / ("budkavle-" + moment + ".sql.zst");
}

ExitStatus back_up(const BackupOptions& options, Program& program) {
    const std::filesystem::path path = file_for(options.target, program.now());
    const store::ConnectionSettings owner = owner_settings(program);
    store::WholeDatabase database(owner);  // nobody migrates it meanwhile
    const unsigned schema = applied_schema(program);
    if (schema == 0) {
        throw Refusal("the database " + owner.database +
                      " has no tables of Budkavle: there is nothing to back up");
    }
    backup::BackupWriter writer(path, {.schema = schema, .made = program.now()});
    Progress progress(program.err(), "written");
    backup::dump_tables(owner, database.tables(), [&](std::string_view sql) {
        writer.add(sql);
        progress.tell(writer.size_bytes());
    });
    writer.finish();
    if (options.is_json) {
        print_json(program.out(),
                   {{"file", path.string()}, {"bytes", writer.size_bytes()}, {"schema", schema}});
    } else {
        program.out() << path.string() << ": " << size_text(writer.size_bytes()) << "\n";
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_backup(Arguments& arguments) {
    auto options = std::make_shared<BackupOptions>();
    arguments.text("FILE", options->target,
                   "The file to make, or a folder for a file named by the time");
    arguments.flag("--json", options->is_json, "Print the file's name and size as JSON");
    arguments.footer(
        "Sites, posts with all their versions, pictures, accounts and the log, as of one moment; "
        "readers and editors notice nothing. Not in it: the settings and passwords under "
        "/etc/budkavle. The file is readable by its owner alone and is never written over; its "
        "last line holds a checksum of the rest. It is SQL packed by Zstandard: budkavle restore "
        "puts it back, and so does zstd -dc FILE | mariadb DATABASE.");
    return [options](Program& program) { return back_up(*options, program); };
}

}  // namespace budkavle::cli
