// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/commands.hpp"
#include "cli/setup/content_steps.hpp"
#include "cli/setup/next_steps.hpp"
#include "cli/setup/setup_lock.hpp"
#include "cli/setup/undo.hpp"

namespace budkavle::cli {
namespace {

constexpr unsigned kLastPort = 65'535;

void check_options(const SetupOptions& options) {
    if (options.host_name && options.site.base_url) {
        throw Refusal("Give --host-name or --base-url, not both.");
    }
    if (options.server.host && options.server.socket) {
        throw Refusal("Give --host or --socket, not both.");
    }
}

void make(SetupWork& work) {
    const FirstContent content =
        plan_first_content(work.options, *work.administrator.server, work.program);
    set_up_database(work);
    if (work.options.is_database_only) {
        return;
    }
    make_first_content(work, content);
    if (!work.options.is_dry_run) {
        work.report.tell_next(next_steps("", work.report.has(StepState::repaired)));
    }
}

ExitStatus set_up(const SetupOptions& options, Program& program) {
    check_options(options);
    const SetupLock lock(program.settings_file(), program.err());
    // Read before anything is asked for: what is wrong in them stops everything.
    static_cast<void>(program.settings());
    const Administrator administrator = sign_in_as_administrator(options.server, program);
    SetupRecord record(secrets_folder(program));
    SetupReport report(program.out(), options.is_json);
    SetupWork work{.program = program,
                   .options = options,
                   .administrator = administrator,
                   .record = record,
                   .report = report};
    if (options.is_undo) {
        undo_setup(work);
    } else {
        make(work);
    }
    if (options.is_dry_run && !options.is_json) {
        program.out() << "Nothing was changed.\n";
    }
    report.finish();
    return ExitStatus::ok;
}

void declare_server_options(Arguments& arguments, ServerOptions& server) {
    arguments.text("--socket", server.socket,
                   "MariaDB's unix socket (else that of the settings file)");
    arguments.text("--host", server.host,
                   "MariaDB on another machine; prints the lines that the settings file needs");
    arguments.number("--port", server.port, 1, kLastPort, "Its TCP port (default 3306)");
    arguments.text("--admin", server.admin,
                   "Account that may make databases and accounts (default root); its password is "
                   "asked for on the terminal if one is needed");
    arguments.text("--admin-file", server.admin_file,
                   "File with lines user=NAME and password=…, readable by its owner alone",
                   Need::optional);
}

void declare_content_options(Arguments& arguments, SetupOptions& options) {
    arguments.text("--site", options.site.slug,
                   "First site: its short name on the command line, a-z, 0-9 and '-'",
                   Need::optional);
    arguments.text("--name", options.site.name, "First site: name, as \"Kommunchefens blogg\"");
    arguments.text("--organisation", options.site.organisation,
                   "First site: who publishes, as \"Norrsele kommun\"");
    arguments.text("--host-name", options.host_name,
                   "First site: host of its public address, as www.norrsele.se");
    arguments.text(
        "--base-url", options.site.base_url,
        "First site: its whole address instead, as https://www.norrsele.se/kommunchefen");
    arguments.text("--language", options.site.language,
                   "First site: sv (default), en, fi, se, smj, fit");
    arguments.text("--user", options.login, "First administrator: login, a-z, 0-9 and . - _ @");
    arguments.text("--user-name", options.user_name,
                   "First administrator: name, as shown to colleagues");
    arguments.flag("--database-only", options.is_database_only,
                   "Stop after database, accounts and schema: no site, no administrator");
}

void declare_other_options(Arguments& arguments, SetupOptions& options) {
    arguments.flag("--new-passwords", options.makes_new_passwords,
                   "Give accounts on another machine's MariaDB new passwords where the files are "
                   "missing here");
    arguments.flag("--dry-run", options.is_dry_run, "Only tell what would be done");
    arguments.flag("--undo", options.is_undo, "Remove what set-up made, and nothing else");
    arguments.flag("--with-content", options.is_with_content,
                   "With --undo: also a database that holds posts or pictures");
    arguments.flag("--yes", options.is_confirmed, "With --undo: do not ask for confirmation");
    arguments.flag("--json", options.is_json, "Print the steps as JSON");
}

}  // namespace

Run set_up_setup(Arguments& arguments) {
    auto options = std::make_shared<SetupOptions>();
    declare_server_options(arguments, options->server);
    declare_content_options(arguments, *options);
    declare_other_options(arguments, *options);
    arguments.footer(
        "Run as root. Makes the database and the three accounts of the settings file with "
        "passwords in their password files, brings the schema up, and creates the first site and "
        "its administrator with a one-time link; what is not given is asked for on the terminal. "
        "Every step looks first: run it again after an interruption, or to repair what is missing. "
        "A password file or the record setup-record.json beside it is closed to all but root; no "
        "password is ever printed.");
    return [options](Program& program) { return set_up(*options, program); };
}

}  // namespace budkavle::cli
