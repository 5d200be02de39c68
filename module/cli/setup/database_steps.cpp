// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/database_steps.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "account/token.hpp"
#include "app/connections.hpp"
#include "cli/migration.hpp"
#include "cli/setup/durable_file.hpp"
#include "config/secret_file.hpp"

namespace budkavle::cli {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& path) {
    std::error_code error;
    const bool found = fs::exists(path, error);
    if (error) {
        throw Refusal(path + " cannot be looked at: " + error.message() +
                      ". Run this as root (sudo budkavle setup).");
    }
    return found;
}

void make_folder(SetupWork& work, const std::string& folder) {
    if (is_there(folder)) {
        return;
    }
    const std::string what = "folder " + folder + " (closed to all but its owner)";
    if (work.options.is_dry_run) {
        work.report.tell(StepState::would_create, what);
        return;
    }
    if (folder == work.record.folder()) {
        work.record.make_folder();
    } else {
        work.record.note("folder", folder);
        make_secret_folder(folder);
    }
    work.report.tell(StepState::created, what);
}

void make_database(SetupWork& work) {
    const std::string& name = work.program.settings().database.name;
    const std::string what = "database " + name;
    if (work.administrator.server->has_database(name)) {
        work.report.tell(StepState::already_there, what);
    } else if (work.options.is_dry_run) {
        work.report.tell(StepState::would_create, what);
    } else {
        work.record.note("database", name);
        work.administrator.server->create_database(name);
        work.report.tell(StepState::created, what);
    }
}

/// One of the three accounts, with its password's file.
class AccountStep {
public:
    AccountStep(SetupWork& work, const config::Account& account)
        : work_(work),
          account_(account),
          name_(store::AccountName::parse(account.user)),
          what_("account " + name_.user + "@" + name_.host),
          is_known_(server().has_account(name_)) {}

    void run() {
        const bool is_new_secret = make_secret();
        if (!is_known_) {
            create();
        } else if (account_.password_file.empty()) {
            tell(StepState::already_there, what_ + " (signs in as the system user)");
        } else if (is_new_secret || !is_let_in()) {
            repair();
        } else {
            tell(StepState::already_there, what_);
        }
    }

private:
    [[nodiscard]] store::ServerSetup& server() const { return *work_.administrator.server; }
    [[nodiscard]] bool is_dry_run() const { return work_.options.is_dry_run; }
    void tell(StepState state, const std::string& what) { work_.report.tell(state, what); }

    [[nodiscard]] bool is_ours() const {
        return work_.record.has("account", name_.user + "@" + name_.host);
    }

    /// True if the file was missing: the account, if there is one, has another password then.
    bool make_secret() {
        const std::string& path = account_.password_file;
        if (path.empty()) {
            return false;
        }
        const std::string what = "password file " + path;
        if (is_there(path)) {
            close_to_others(path, what);
            return false;
        }
        check_that_password_may_change();
        if (is_dry_run()) {
            tell(StepState::would_create, what);
        } else {
            work_.record.note("file", path);
            write_secret_file(path, account::make_token().reveal() + "\n");
            tell(StepState::created, what);
        }
        return true;
    }

    /// A group may read it where somebody has arranged that; everybody may not.
    void close_to_others(const std::string& path, const std::string& what) {
        if (!config::find_secret_weakness(path)) {
            tell(StepState::already_there, what);
        } else if (is_dry_run()) {
            tell(StepState::would_repair, what + ": open to every user of this machine");
        } else {
            if (chmod(path.c_str(), kSecretFileMode) != 0) {
                refuse_for_errno("closed to others", path);
            }
            tell(StepState::repaired, what + ": closed to others");
        }
    }

    /// Others that use the account would be locked out by a new password.
    void check_that_password_may_change() const {
        if (!is_known_) {
            return;
        }
        for (const std::string& database : server().databases_of(name_)) {
            if (database != work_.program.settings().database.name) {
                throw Refusal("The " + what_ + " has rights in the database " + database +
                              " as well, and " + account_.password_file +
                              " does not hold its password. Bring the file back from there, or "
                              "name other accounts in " +
                              work_.program.settings_file() + ".");
            }
        }
        const bool is_shared = !work_.program.settings().database.host.empty();
        if (is_shared && !is_ours() && !work_.options.makes_new_passwords) {
            throw Refusal("The " + what_ + " was not made on this machine, and " +
                          account_.password_file +
                          " does not hold its password. Copy the file from the machine that was "
                          "set up first; or, if there is none any more, run setup with "
                          "--new-passwords.");
        }
    }

    [[nodiscard]] bool is_let_in() const {
        return store::lets_in(
            app::connection_settings(work_.program.settings().database, account_));
    }

    void create() {
        if (is_dry_run()) {
            tell(StepState::would_create, what_);
            return;
        }
        work_.record.note("account", name_.user + "@" + name_.host);
        server().create_account(name_, config::load_secret(account_.password_file));
        tell(StepState::created, what_);
    }

    void repair() {
        check_that_password_may_change();
        const std::string what = what_ + ": the password of its file";
        if (is_dry_run()) {
            tell(StepState::would_repair, what);
            return;
        }
        server().change_password(name_, config::load_secret(account_.password_file));
        tell(StepState::repaired, what);
    }

    SetupWork& work_;
    const config::Account& account_;
    store::AccountName name_;
    std::string what_;
    bool is_known_;
};

/// Given each time: it costs nothing, and mends what somebody took away.
void grant_to_owner(SetupWork& work) {
    const config::Database& database = work.program.settings().database;
    const auto owner = store::AccountName::parse(database.owner.user);
    store::ServerSetup& server = *work.administrator.server;
    std::vector<std::string> databases;
    if (server.has_account(owner)) {
        databases = server.databases_of(owner);
    }
    const bool has_rights =
        std::find(databases.begin(), databases.end(), database.name) != databases.end();
    const std::string what = "rights of " + owner.user + " in " + database.name;
    if (work.options.is_dry_run) {
        work.report.tell(has_rights ? StepState::already_there : StepState::would_create, what);
        return;
    }
    server.grant_to_owner(owner, database.name);
    work.report.tell(has_rights ? StepState::already_there : StepState::created, what);
}

void tell_migrations(SetupWork& work) {
    const config::Database& database = work.program.settings().database;
    std::size_t missing = store::MigrationRunner::known_count();
    if (work.administrator.server->has_database(database.name)) {
        store::ConnectionSettings inside = work.administrator.how;
        inside.database = database.name;
        const auto migrations = store::MigrationRunner(inside, {}).status();
        missing = static_cast<std::size_t>(
            std::count_if(migrations.begin(), migrations.end(),
                          [](const store::Migration& migration) { return !migration.is_applied; }));
    }
    work.report.tell(
        missing == 0 ? StepState::already_there : StepState::would_create,
        missing == 0 ? "schema; views and rights would be set anew"
                     : "schema: " + std::to_string(missing) + " migrations, then views and rights");
}

void migrate(SetupWork& work) {
    if (work.options.is_dry_run) {
        tell_migrations(work);
        return;
    }
    const store::MigrationRunner runner = make_migration_runner(work.program.settings().database);
    const std::size_t applied = runner.run([](const std::string&) {});
    work.report.tell(applied == 0 ? StepState::already_there : StepState::created,
                     applied == 0 ? "schema; views and rights of reader and editor are set anew"
                                  : "schema: " + std::to_string(applied) +
                                        " migrations, views, rights of reader and editor");
}

}  // namespace

std::string secrets_folder(Program& program) {
    const config::Database& database = program.settings().database;
    const std::string& file = database.owner.password_file;
    return fs::absolute(file.empty() ? program.settings_file() : file).parent_path();
}

void set_up_database(SetupWork& work) {
    const config::Database& database = work.program.settings().database;
    make_folder(work, work.record.folder());
    for (const config::Account* account : {&database.owner, &database.reader, &database.editor}) {
        if (!account->password_file.empty()) {
            make_folder(work, fs::path(account->password_file).parent_path());
        }
    }
    make_database(work);
    for (const config::Account* account : {&database.owner, &database.reader, &database.editor}) {
        AccountStep(work, *account).run();
    }
    grant_to_owner(work);
    migrate(work);
}

}  // namespace budkavle::cli
