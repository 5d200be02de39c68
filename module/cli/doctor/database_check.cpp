// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <functional>

#include "app/connections.hpp"
#include "base/error.hpp"
#include "cli/doctor/finding.hpp"
#include "cli/doctor/rights_check.hpp"
#include "store/connection_pool.hpp"
#include "store/editor_accounts.hpp"
#include "store/editor_store.hpp"
#include "store/migration_runner.hpp"
#include "store/public_store.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kDatabaseArea = "database";

/// Accounts as the settings name them, one pool each, opened when first asked.
class AccountChecks {
public:
    AccountChecks(const config::Database& database, const config::Account& account,
                  std::string role, Findings& findings)
        : account_(account),
          role_(std::move(role)),
          findings_(findings),
          pool_({.connection = app::connection_settings(database, account),
                 .size = 1,
                 .wait_limit = database.connect_limit}) {}

    [[nodiscard]] store::ConnectionPool& pool() { return pool_; }

    /// True if the account can sign in and the server answers.
    bool can_connect() {
        try {
            store::PublicStore(pool_).ping();
            findings_.good(kDatabaseArea, "account " + account_.user + " (" + role_ + ") signs in");
            return true;
        } catch (const StoreError& error) {
            findings_.bad(
                kDatabaseArea,
                "account " + account_.user + " (" + role_ + ") cannot sign in: " + error.what(),
                "Is MariaDB running and database.socket right? Then run budkavle setup: it makes "
                "the account, and gives it the password of the settings' password_file.");
            return false;
        }
    }

    void must_be_able(const std::string& what, const std::function<void()>& action) {
        try {
            action();
            findings_.good(kDatabaseArea, account_.user + " can " + what);
        } catch (const StoreError& error) {
            findings_.bad(kDatabaseArea, account_.user + " cannot " + what + ": " + error.what(),
                          "Run budkavle setup: it makes what is missing, and sets views and "
                          "rights anew.");
        }
    }

    void must_be_refused(const std::string& what, const std::function<void()>& action) {
        const std::string mend =
            "The account has more rights than it should. Revoke all its rights (REVOKE ALL "
            "PRIVILEGES, GRANT OPTION FROM it), then run budkavle migrate.";
        try {
            action();
            findings_.bad(kDatabaseArea, account_.user + " can " + what, mend);
        } catch (const StoreError& error) {
            if (error.kind() == StoreError::Kind::unavailable) {
                findings_.bad(
                    kDatabaseArea,
                    "the connection was lost while the rights of " + account_.user + " were tried",
                    "Run budkavle doctor again.");
            } else {
                findings_.good(kDatabaseArea,
                               account_.user + " cannot " + what + ", as it should be");
            }
        }
    }

private:
    const config::Account& account_;
    std::string role_;
    Findings& findings_;
    store::ConnectionPool pool_;
};

void check_reader(const config::Database& database, Findings& findings) {
    AccountChecks checks(database, database.reader, "reader", findings);
    if (!checks.can_connect()) {
        return;
    }
    const store::PublicStore published(checks.pool());
    const store::EditorStore hidden(checks.pool(), "doctor");
    const store::EditorAccounts hidden_accounts(checks.pool());
    checks.must_be_able("read what is published",
                        [&] { static_cast<void>(published.load_sites()); });
    checks.must_be_refused("read drafts",
                           [&] { static_cast<void>(hidden.list_posts(model::SiteId{1}, {}, 1)); });
    checks.must_be_refused("read accounts", [&] { static_cast<void>(hidden_accounts.list()); });
    check_rights(checks.pool(), store::AccountRole::reader, database, findings);
}

void check_editor(const config::Database& database, Findings& findings) {
    AccountChecks checks(database, database.editor, "editor", findings);
    if (!checks.can_connect()) {
        return;
    }
    const store::EditorStore editor(checks.pool(), "doctor");
    const store::EditorAccounts accounts(checks.pool());
    checks.must_be_able("read posts and drafts",
                        [&] { static_cast<void>(editor.list_posts(model::SiteId{1}, {}, 1)); });
    checks.must_be_able("read accounts", [&] { static_cast<void>(accounts.list()); });
    check_rights(checks.pool(), store::AccountRole::editor, database, findings);
}

void check_schema(const config::Database& database, Findings& findings) {
    try {
        const store::MigrationRunner runner(
            app::connection_settings(database, database.owner),
            {.reader = database.reader.user, .editor = database.editor.user});
        const std::vector<store::Migration> migrations = runner.status();
        const auto missing =
            std::count_if(migrations.begin(), migrations.end(),
                          [](const store::Migration& migration) { return !migration.is_applied; });
        if (missing != 0) {
            findings.bad(kDatabaseArea,
                         std::to_string(missing) + " of " + std::to_string(migrations.size()) +
                             " migrations are not applied",
                         "Run budkavle migrate.");
        } else {
            findings.good(kDatabaseArea, "the schema is that of this program, " BUDKAVLE_VERSION
                                         " (" +
                                             std::to_string(migrations.size()) + " migrations)");
        }
    } catch (const StoreError& error) {
        findings.bad(kDatabaseArea,
                     std::string("the schema could not be compared as ") + database.owner.user +
                         ": " + error.what(),
                     "If the account cannot sign in, run this as the system user that it belongs "
                     "to (most often root). "
                     "If the schema is newer than this program, install the newer program.");
    }
}

}  // namespace

void check_database(Program& program, Findings& findings) {
    const config::Database& database = program.settings().database;
    for (const auto check : {check_reader, check_editor, check_schema}) {
        try {
            check(database, findings);
        } catch (const ConfigError& error) {
            findings.bad(kDatabaseArea, error.what(),
                         "Create the password file, or run doctor as a user who may read it.");
        }
    }
}

}  // namespace budkavle::cli
