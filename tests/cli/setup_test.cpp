// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// `budkavle setup` from an empty server to a site, again, after damage, and back.
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "setup_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;

class Setup : public SetupFixture {
protected:
    static mode_t mode_of(const std::filesystem::path& path) {
        struct stat facts {};
        EXPECT_EQ(stat(path.c_str(), &facts), 0) << path;
        EXPECT_EQ(facts.st_uid, geteuid()) << path;
        return facts.st_mode & 07777U;
    }
    /// Repairs what `damage` did, and says what it repaired or created.
    void expect_repair(const std::string& damage, const std::string& told) const {
        const std::string out = must({"setup"});
        EXPECT_THAT(out, HasSubstr(told)) << damage;
        expect_that_all_works();
        EXPECT_THAT(must({"setup"}), Not(AnyOf(HasSubstr("created "), HasSubstr("repaired "))))
            << "a second run found something after: " << damage;
    }
};

TEST_F(Setup, MakesEverythingOnAnEmptyServer) {
    const Result result = run(complete());
    ASSERT_EQ(result.status, 0) << result.err;
    expect_that_all_works();
    EXPECT_THAT(result.out, HasSubstr("created        database " + name_));
    EXPECT_THAT(result.out, HasSubstr("site norrsele at https://www.norrsele.se/"));
    EXPECT_THAT(result.out, HasSubstr("https://www.norrsele.se/admin/"));
    EXPECT_THAT(result.out, HasSubstr("What is left to do:"));
    EXPECT_EQ(mode_of(secrets()), 0700U);
    for (const std::string role : {"owner", "reader", "editor"}) {
        EXPECT_EQ(mode_of(secrets() / (role + ".password")), 0600U);
        EXPECT_GE(secret(role).size(), 43U) << "256 random bits";
        EXPECT_THAT(result.out + result.err, Not(HasSubstr(secret(role))));
    }
    EXPECT_NE(secret("owner"), secret("reader"));
    EXPECT_EQ(mode_of(secrets() / "setup-record.json"), 0600U);
    EXPECT_EQ(must_json({"user", "list"})[0]["administrator"], true);
}

TEST_F(Setup, FindsEverythingAlreadyThereWhenItIsRepeated) {
    must(complete());
    const std::string before = secret("owner") + secret("reader") + secret("editor");
    const std::string out = must({"setup"});
    EXPECT_THAT(out, HasSubstr("already there  account " + account("owner") + "@localhost"));
    EXPECT_THAT(out, HasSubstr("already there  administrator kim"));
    EXPECT_THAT(out, Not(AnyOf(HasSubstr("created "), HasSubstr("repaired "))));
    EXPECT_THAT(out, Not(HasSubstr("chooses a password"))) << "the link is given once";
    EXPECT_EQ(secret("owner") + secret("reader") + secret("editor"), before);
}

TEST_F(Setup, RepairsEachHalfThatIsMissing) {
    must(complete());
    const std::string reader = "'" + account("reader") + "'@'localhost'";
    run_as_administrator("DROP USER " + reader);
    expect_repair("no account", "created        account " + account("reader"));

    const std::string before = secret("editor");
    std::filesystem::remove(secrets() / "editor.password");
    expect_repair("no password file", "repaired       account " + account("editor"));
    EXPECT_NE(secret("editor"), before);

    run_as_administrator("ALTER USER " + reader + " IDENTIFIED BY 'another'");
    const std::string kept = secret("reader");
    expect_repair("another password", "repaired       account " + account("reader"));
    EXPECT_EQ(secret("reader"), kept) << "a secret that is there is used";

    run_as_administrator("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + reader);
    expect_repair("no rights", "already there  schema; views and rights");

    run_as_administrator("REVOKE ALL PRIVILEGES, GRANT OPTION FROM '" + account("owner") +
                         "'@'localhost'");
    expect_repair("an owner without rights", "created        rights of " + account("owner"));

    std::filesystem::remove(secrets() / "setup-record.json");
    EXPECT_THAT(must({"setup"}), HasSubstr("already there  database"));
}

TEST_F(Setup, MakesTheDatabaseAnewWhenItWasDropped) {
    must(complete());
    run_as_administrator("DROP DATABASE `" + name_ + "`");
    EXPECT_THAT(must(complete()), HasSubstr("created        database " + name_));
    expect_that_all_works();
}

TEST_F(Setup, DryRunTellsEachStepAndChangesNothing) {
    const std::string out = must({"setup", "--dry-run"});
    for (const std::string& what :
         {"folder " + secrets().string(), "password file " + secrets().string(),
          "database " + name_, "account " + account("reader"), std::string("migrations"),
          std::string("the first site"), std::string("the first administrator")}) {
        EXPECT_THAT(out, HasSubstr(what));
    }
    EXPECT_THAT(out, Not(HasSubstr("\ncreated")));
    EXPECT_THAT(out, HasSubstr("Nothing was changed."));
    EXPECT_EQ(what_is_there(), "");
    must(complete());
    EXPECT_THAT(must({"setup", "--dry-run"}), Not(HasSubstr("would create")));
    run_as_administrator("DROP USER '" + account("reader") + "'@'localhost'");
    EXPECT_THAT(must({"setup", "--dry-run"}),
                HasSubstr("would create   account " + account("reader")));
}

TEST_F(Setup, PrintsItsStepsAsJson) {
    const nlohmann::json report = must_json(complete());
    EXPECT_EQ(report["steps"][0]["state"], "created");
    EXPECT_EQ(report["steps"][0]["what"],
              "folder " + secrets().string() + " (closed to all but its owner)");
    EXPECT_THAT(report["sign_in_link"].get<std::string>(),
                HasSubstr("https://www.norrsele.se/admin/"));
    EXPECT_FALSE(report["next"].empty());
    EXPECT_EQ(must_json({"setup"})["steps"][0]["state"], "already there");
}

TEST_F(Setup, SaysWhatItWouldAskForBeforeItChangesAnything) {
    const std::string error = refused({"setup", "--site", "norrsele"});
    EXPECT_THAT(error, HasSubstr("--name, --organisation, --host-name, --user, --user-name"));
    EXPECT_THAT(error, HasSubstr("--database-only"));
    EXPECT_THAT(refused(complete({"--language", "tlh"})), HasSubstr("--language"));
    EXPECT_EQ(what_is_there(), "");
    must({"setup", "--database-only"});
    EXPECT_EQ(what_is_there(), kAll);
    must(complete());
    expect_that_all_works();
}

TEST_F(Setup, UndoLeavesNothing) {
    must(complete());
    EXPECT_THAT(refused({"setup", "--undo"}), HasSubstr("--yes"));
    EXPECT_THAT(must({"setup", "--undo", "--dry-run"}),
                HasSubstr("would remove   database " + name_));
    expect_that_all_works();
    const std::string out = must({"setup", "--undo", "--yes"});
    EXPECT_THAT(out, HasSubstr("removed        account " + account("editor")));
    EXPECT_EQ(what_is_there(), "");
    EXPECT_THAT(refused({"setup", "--undo", "--yes"}), HasSubstr("nothing to undo"));
    must(complete());
    expect_that_all_works();
}

TEST_F(Setup, UndoKeepsContentUnlessToldOtherwise) {
    must(complete());
    must({"post", "add", "--site", "norrsele", file("inlagg.md", "Title: Hej\n\nText.\n")});
    EXPECT_THAT(refused({"setup", "--undo", "--yes"}), HasSubstr("--with-content"));
    expect_that_all_works();
    must({"setup", "--undo", "--yes", "--with-content"});
    EXPECT_EQ(what_is_there(), "");
}

TEST_F(Setup, UndoLeavesWhatWasThereBefore) {
    std::filesystem::create_directory(secrets());
    file("secrets/reader.password", "hemligt-sedan-tidigare\n");
    run_as_administrator("CREATE DATABASE `" + name_ + "`");
    run_as_administrator("CREATE USER '" + account("owner") + "'@'localhost'");
    EXPECT_THAT(must(complete()), HasSubstr("reader.password: closed to others"));
    EXPECT_EQ(mode_of(secrets() / "reader.password"), 0600U);
    expect_that_all_works();
    EXPECT_EQ(secret("reader"), "hemligt-sedan-tidigare");
    EXPECT_THAT(must({"setup", "--undo", "--yes"}),
                HasSubstr("kept           site norrsele: it is in a database that set-up"));
    EXPECT_EQ(what_is_there(), "database owner secrets reader.password ");
}

TEST_F(Setup, ChangesNoPasswordThatAnotherDatabaseNeeds) {
    run_as_administrator("CREATE USER '" + account("editor") + "'@'localhost'");
    run_as_administrator("GRANT SELECT ON mysql.* TO '" + account("editor") + "'@'localhost'");
    EXPECT_THAT(refused(complete({"--json"})), HasSubstr("in the database mysql as well"));
}

TEST_F(Setup, KeepsPasswordsOutOfTheServersLog) {
    const std::filesystem::path log = folder_ / "general.log";
    run_as_administrator("SET GLOBAL general_log_file = '" + log.string() + "'");
    run_as_administrator("SET GLOBAL general_log = ON");
    const Result result = run(complete());
    run_as_administrator("SET GLOBAL general_log = OFF");
    ASSERT_EQ(result.status, 0) << result.err;
    std::ostringstream text;
    text << std::ifstream(log).rdbuf();
    EXPECT_THAT(text.str(), HasSubstr("schema_migrations")) << "the log was on";
    for (const char* const role : {"owner", "reader", "editor"}) {
        EXPECT_THAT(text.str(), Not(HasSubstr(secret(role))));
    }
}

}  // namespace
}  // namespace budkavle::test
