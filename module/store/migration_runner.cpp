// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// MariaDB commits at each schema change, so a migration and its mark in the ledger cannot be one
// transaction. The rule: mark it as begun, run its one statement, mark it as finished. A runner
// that finds one begun and not finished runs it again and takes "it is there already" for an
// answer.
#include "store/migration_runner.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/error.hpp"
#include "store/account_name.hpp"
#include "store/connection.hpp"
#include "store/query_text.hpp"
#include "store/schema_text.hpp"
#include "store/statement_template.hpp"

namespace budkavle::store {
namespace {

constexpr std::size_t kNumberDigits = 4;

unsigned number_of(const schema::SqlFile& file) {
    return static_cast<unsigned>(std::stoul(std::string(file.name.substr(0, kNumberDigits))));
}

struct LedgerRow {
    std::string name;
    std::string checksum;
    bool is_finished = false;
};

using Ledger = std::map<unsigned, LedgerRow>;

bool has_ledger(Connection& connection) {
    return connection.query(query::kMigrationLedgerExists, {}).next();
}

Ledger load_ledger(Connection& connection) {
    RowReader rows = connection.query(query::kAppliedMigrations, {});
    const IntegerColumn number = rows.integer_column("number");
    const TextColumn name = rows.text_column("name");
    const TextColumn checksum = rows.text_column("checksum");
    const IntegerColumn is_finished = rows.integer_column("is_finished");
    Ledger ledger;
    while (rows.next()) {
        ledger[static_cast<unsigned>(rows.integer(number))] = {rows.text(name), rows.text(checksum),
                                                               rows.integer(is_finished) != 0};
    }
    return ledger;
}

/// Throws if the database was migrated by a newer program, or by one whose files differed.
void check_ledger(const Ledger& ledger) {
    for (const auto& [number, row] : ledger) {
        if (number > schema::kMigrations.size()) {
            throw StoreError(StoreError::Kind::permanent,
                             "the database is newer than this program: it has had migration " +
                                 row.name + ", and this program knows " +
                                 std::to_string(schema::kMigrations.size()) +
                                 "; install the newer version of Budkavle");
        }
        const schema::SqlFile& file = schema::kMigrations.at(number - 1);
        if (row.name != file.name || row.checksum != file.checksum) {
            throw StoreError(StoreError::Kind::permanent,
                             "migration " + row.name + " has changed since it was applied (now " +
                                 std::string(file.name) +
                                 "); an applied migration must stay as it was: "
                                 "restore the file and put the change into a new one");
        }
    }
}

/// True if an error of a migration that is run again only says that its change is there already.
bool says_already_done(const StoreError& error) {
    // 1050 table exists, 1060 duplicate column, 1061 duplicate key name, 1091 cannot drop, 1826
    // duplicate constraint.
    static constexpr auto kAnswers =
        std::to_array<std::string_view>({"(1050, ", "(1060, ", "(1061, ", "(1091, ", "(1826, "});
    const std::string_view text = error.what();
    return std::ranges::any_of(kAnswers, [&](std::string_view answer) {
        return text.find(answer) != std::string_view::npos;
    });
}

void apply(Connection& connection, const schema::SqlFile& file, bool is_begun) {
    const std::uint64_t number = number_of(file);
    const bool is_first = number == 1;  // makes the ledger itself, so its mark can only come after
    if (!is_begun && !is_first) {
        connection.execute(query::kInsertMigration, {number, file.name, file.checksum});
    }
    try {
        connection.run_schema_text(file.text);
    } catch (const StoreError& error) {
        const bool may_be_done = is_begun || (is_first && has_ledger(connection));
        if (!may_be_done || !says_already_done(error)) {
            throw StoreError(error.kind(),
                             "migration " + std::string(file.name) + ": " + error.what());
        }
    }
    if (!is_begun && is_first) {
        connection.execute(query::kInsertMigration, {number, file.name, file.checksum});
    }
    connection.execute(query::kFinishMigration, {number});
}

/// Makes all views anew. A view may stand on another that comes later by name: what fails is tried
/// again after the rest.
void apply_views(Connection& connection, const std::function<void(const std::string&)>& on_step) {
    std::vector<const schema::SqlFile*> waiting;
    waiting.reserve(std::size(schema::kViews));
    for (const schema::SqlFile& view : schema::kViews) {
        waiting.push_back(&view);
    }
    while (!waiting.empty()) {
        std::vector<const schema::SqlFile*> failed;
        std::optional<StoreError> last_error;
        for (const schema::SqlFile* view : waiting) {
            try {
                connection.run_schema_text(view->text);
                on_step("view " + std::string(view->name));
            } catch (const StoreError& error) {
                failed.push_back(view);
                last_error.emplace(error.kind(),
                                   "view " + std::string(view->name) + ": " + error.what());
            }
        }
        if (failed.size() == waiting.size()) {
            throw StoreError(*last_error);
        }
        waiting = std::move(failed);
    }
}

/// Runs the statements of a grant file for one account.
void apply_grants(Connection& connection, std::string_view role, const std::string& account) {
    const auto* file = std::ranges::find(schema::kGrants, role, &schema::SqlFile::name);
    const std::string text =
        with_placeholder(std::string(file->text), role, AccountName::parse(account).quoted());
    try {
        connection.run_schema_script(text);
    } catch (const StoreError& error) {
        throw StoreError(error.kind(),
                         "rights of " + account + ": " + error.what() +
                             "; the account must exist, and the owner's must have the rights of "
                             "sql/grant/owner.sql");
    }
}

Connection connect_without_limit(ConnectionSettings settings) {
    settings.query_limit = std::chrono::seconds{0};  // a schema change takes the time it takes
    return Connection(settings);
}

}  // namespace

MigrationRunner::MigrationRunner(ConnectionSettings owner, RoleNames roles)
    : owner_(std::move(owner)), roles_(std::move(roles)) {
}

std::size_t MigrationRunner::known_count() noexcept {
    return schema::kMigrations.size();
}

std::vector<Migration> MigrationRunner::status() const {
    Connection connection = connect_without_limit(owner_);
    const Ledger ledger = has_ledger(connection) ? load_ledger(connection) : Ledger();
    check_ledger(ledger);
    std::vector<Migration> migrations;
    for (const schema::SqlFile& file : schema::kMigrations) {
        const unsigned number = number_of(file);
        const auto row = ledger.find(number);
        migrations.push_back({number, std::string(file.name), std::string(file.checksum),
                              row != ledger.end() && row->second.is_finished});
    }
    return migrations;
}

std::size_t MigrationRunner::run(const std::function<void(const std::string&)>& on_step,
                                 std::chrono::seconds lock_wait) const {
    Connection connection = connect_without_limit(owner_);
    {
        RowReader rows = connection.query(query::kMigrationLock,
                                          {static_cast<std::uint64_t>(lock_wait.count())});
        const IntegerColumn is_held = rows.integer_column("is_held");
        if (!rows.next() || rows.find_integer(is_held).value_or(0) != 1) {
            throw StoreError(
                StoreError::Kind::unavailable,
                "another program is migrating this database; try again when it is done");
        }
    }
    const Ledger ledger = has_ledger(connection) ? load_ledger(connection) : Ledger();
    check_ledger(ledger);
    std::size_t applied = 0;
    for (const schema::SqlFile& file : schema::kMigrations) {
        const auto row = ledger.find(number_of(file));
        if (row != ledger.end() && row->second.is_finished) {
            continue;
        }
        on_step(std::string(file.name));
        apply(connection, file, row != ledger.end());
        ++applied;
    }
    apply_views(connection, on_step);
    if (!roles_.reader.empty()) {
        on_step("rights of " + roles_.reader);
        apply_grants(connection, "reader", roles_.reader);
    }
    if (!roles_.editor.empty()) {
        on_step("rights of " + roles_.editor);
        apply_grants(connection, "editor", roles_.editor);
    }
    (void)connection.query(query::kMigrationUnlock, {})
        .next();  // the end of the connection would do it as well
    return applied;
}

}  // namespace budkavle::store
