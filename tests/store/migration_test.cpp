// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migration_runner.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <sstream>
#include <thread>

#include "base/error.hpp"
#include "store/schema_text.hpp"
#include "test_server.hpp"

namespace budkavle::store {
namespace {

using test::Schema;
using test::TemporaryDatabase;

const auto kQuietly = [](const std::string&) {};

class Migrations : public testing::Test {
protected:
    TemporaryDatabase database_{test::server(), Schema::none};
    MigrationRunner runner_{database_.owner(), {}};

    void run_as_owner(const std::string& text) {
        Connection(database_.owner()).run_schema_text(text);
    }
    std::string refusal() {
        try {
            (void)runner_.status();
        } catch (const StoreError& error) {
            EXPECT_EQ(error.kind(), StoreError::Kind::permanent);
            return error.what();
        }
        return "";
    }
};

TEST_F(Migrations, AreAllMissingInAnEmptyDatabaseAndAskingChangesNothing) {
    for (const Migration& migration : runner_.status()) {
        EXPECT_FALSE(migration.is_applied) << migration.name;
    }
    EXPECT_EQ(runner_.run(kQuietly), schema::kMigrations.size());
}

TEST_F(Migrations, RunOnceAndNotAgain) {
    std::vector<std::string> steps;
    (void)runner_.run([&](const std::string& step) { steps.push_back(step); });
    EXPECT_EQ(steps.front(), "0001-create-schema-migrations");
    for (const Migration& migration : runner_.status()) {
        EXPECT_TRUE(migration.is_applied) << migration.name;
    }
    EXPECT_EQ(runner_.run(kQuietly), 0U);
}

TEST_F(Migrations, AreNumberedFromOneWithoutGaps) {
    unsigned expected = 0;
    for (const Migration& migration : runner_.status()) {
        EXPECT_EQ(migration.number, ++expected) << migration.name;
    }
}

TEST_F(Migrations, AreSafeForTwoRunnersAtOnce) {
    std::atomic<std::size_t> applied{0};
    {
        std::vector<std::jthread> runners;
        for (int i = 0; i < 2; ++i) {
            runners.emplace_back(
                [&] { applied += MigrationRunner(database_.owner(), {}).run(kQuietly); });
        }
    }
    EXPECT_EQ(applied, schema::kMigrations.size()) << "each migration by one of them";
}

TEST_F(Migrations, DoNotWaitForEverForAnotherRunner) {
    Connection other(database_.owner());
    ASSERT_TRUE(other.query(query::kMigrationLock, {std::uint64_t{0}}).next());
    try {
        (void)runner_.run(kQuietly, std::chrono::seconds{0});
        FAIL() << "two runners at once";
    } catch (const StoreError& error) {
        EXPECT_EQ(error.kind(), StoreError::Kind::unavailable);
    }
}

TEST_F(Migrations, AreRefusedWhenAnAppliedOneHasChanged) {
    (void)runner_.run(kQuietly);
    run_as_owner("UPDATE schema_migrations SET checksum = REPEAT('0', 64) WHERE number = 3");
    EXPECT_NE(refusal().find("0003-create-sites has changed"), std::string::npos) << refusal();
    EXPECT_THROW((void)runner_.run(kQuietly), StoreError);
}

TEST_F(Migrations, AreRefusedWhenTheDatabaseIsNewerThanTheProgram) {
    (void)runner_.run(kQuietly);
    run_as_owner(
        "INSERT INTO schema_migrations (number, name, checksum, started_utc) VALUES (999, "
        "'0999-of-next-year', REPEAT('0', 64), "
        "NOW())");
    EXPECT_NE(refusal().find("newer than this program"), std::string::npos) << refusal();
    EXPECT_NE(refusal().find("0999-of-next-year"), std::string::npos) << refusal();
}

TEST_F(Migrations, GoOnWhereARunnerWasEndedBetweenAChangeAndItsMark) {
    (void)runner_.run(kQuietly);
    // The last tables and indexes are there, their marks are not; one was begun but not done.
    run_as_owner("UPDATE schema_migrations SET finished_utc = NULL WHERE number >= 22");
    run_as_owner("DROP TABLE audit_entries");
    EXPECT_EQ(runner_.run(kQuietly), schema::kMigrations.size() - 21);
    run_as_owner("SELECT id FROM audit_entries LIMIT 1");
    EXPECT_EQ(runner_.run(kQuietly), 0U);
}

TEST_F(Migrations, GoOnWhereARunnerWasEndedBeforeItsFirstMark) {
    run_as_owner(std::string(schema::kMigrations.front().text));
    EXPECT_EQ(runner_.run(kQuietly), schema::kMigrations.size());
}

TEST_F(Migrations, SayWhichAccountIsMissing) {
    const MigrationRunner runner(database_.owner(),
                                 {.reader = "nobody_here", .editor = "budkavle_editor"});
    try {
        (void)runner.run(kQuietly);
        FAIL() << "rights for an account that does not exist";
    } catch (const StoreError& error) {
        EXPECT_NE(std::string(error.what()).find("nobody_here"), std::string::npos) << error.what();
    }
}

TEST_F(Migrations, RefuseAnAccountNameThatIsNotOne) {
    const MigrationRunner runner(database_.owner(),
                                 {.reader = "x'@'%' WITH GRANT OPTION; --", .editor = ""});
    EXPECT_THROW((void)runner.run(kQuietly), ConfigError);
}

TEST_F(Migrations, MendAViewThatSomebodyChanged) {
    (void)runner_.run(kQuietly);
    run_as_owner("CREATE OR REPLACE VIEW public_posts AS SELECT * FROM posts");
    (void)runner_.run(kQuietly);
    EXPECT_THROW(run_as_owner("SELECT status FROM public_posts LIMIT 1"), StoreError);
}

}  // namespace
}  // namespace budkavle::store
