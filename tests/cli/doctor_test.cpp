// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include "command_fixture.hpp"
#include "store/connection.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;

class Doctor : public CommandFixture {
protected:
    void run_as_administrator(const std::string& text) const {
        store::Connection(database_.administrator()).run_schema_text(text);
    }

    /// What doctor finds in one area that needs mending.
    std::string findings_in(const std::string& area) const {
        std::string text;
        const nlohmann::json report = nlohmann::json::parse(run({"doctor", "--json"}).out);
        for (const nlohmann::json& finding : report["findings"]) {
            if (finding["area"] == area && finding["ok"] == false) {
                EXPECT_NE(finding["mend"], "");
                text += finding["what"].get<std::string>() + "\n";
            }
        }
        return text;
    }
};

TEST_F(Doctor, FindsNothingButTheProcessesThatDoNotRun) {
    for (const char* area : {"settings", "database", "stylesheets", "pictures"}) {
        EXPECT_EQ(findings_in(area), "") << area;
    }
    EXPECT_THAT(findings_in("sockets"), HasSubstr("reader.sock"));
    const Result result = run({"doctor"});
    EXPECT_EQ(result.status, 3);
    EXPECT_THAT(result.out,
                HasSubstr("ok    database: budkavle_reader cannot read drafts, as it should be"));
    EXPECT_THAT(result.out, HasSubstr("systemctl enable --now budkavle-reader.socket"));
    EXPECT_THAT(result.err, HasSubstr("to mend"));
}

TEST_F(Doctor, FindsAClockOfAnotherTime) {
    EXPECT_THAT(findings_in("clock"), HasSubstr("2015-11-26")) << "the tests' clock stands in 2015";
}

TEST_F(Doctor, FindsADatabaseOfAnotherTime) {
    EXPECT_THAT(findings_in("clock"), HasSubstr("seconds ahead of this machine"));
    EXPECT_THAT(run({"doctor"}, {}, system_clock_now).out,
                HasSubstr("ok    clock: the database says the same"));
    const Clock late = [] { return system_clock_now() + std::chrono::minutes(1); };
    const std::string out = run({"doctor"}, {}, late).out;
    EXPECT_THAT(out, HasSubstr("seconds behind this machine"));
    EXPECT_THAT(out, HasSubstr("chrony"));
}

TEST_F(Doctor, NamesARightTooManyAndHowToTakeItBack) {
    const std::string posts = "`" + database_.name() + "`.`posts`";
    run_as_administrator("GRANT ALTER ON " + posts + " TO budkavle_editor@localhost");
    EXPECT_THAT(findings_in("database"),
                HasSubstr("budkavle_editor has rights that it should not have: ALTER ON " + posts));
    const std::string mend = "REVOKE ALTER ON " + posts + " FROM `budkavle_editor`@`localhost`";
    EXPECT_THAT(run({"doctor"}).out, HasSubstr(mend + ";"));
    run_as_administrator(mend);
    EXPECT_EQ(findings_in("database"), "");
    EXPECT_THAT(run({"doctor"}).out,
                HasSubstr("ok    database: budkavle_editor has exactly the rights"));
}

TEST_F(Doctor, NamesARightTooFewAndMigrateGivesIt) {
    const std::string view = "`" + database_.name() + "`.`public_redirects`";
    run_as_administrator("REVOKE SELECT ON " + view + " FROM budkavle_reader@localhost");
    EXPECT_THAT(findings_in("database"),
                HasSubstr("budkavle_reader lacks rights: SELECT ON " + view));
    must({"migrate"});
    EXPECT_EQ(findings_in("database"), "");
}

TEST_F(Doctor, FindsAReaderThatMayReadTooMuch) {
    write_settings("budkavle_editor");
    EXPECT_THAT(findings_in("database"), HasSubstr("budkavle_editor can read drafts"));
    EXPECT_THAT(findings_in("settings"), HasSubstr("two roles share one database account"));
}

TEST_F(Doctor, FindsAnAccountThatCannotSignIn) {
    write_settings("nobody_here");
    EXPECT_THAT(findings_in("database"), HasSubstr("account nobody_here (reader) cannot sign in"));
}

TEST_F(Doctor, FindsASettingsFileThatOthersMayChange) {
    std::filesystem::permissions(folder_ / "budkavle.conf", std::filesystem::perms(0666));
    EXPECT_THAT(findings_in("settings"), HasSubstr("can be changed by every user"));
}

class DoctorBeforeMigration : public CommandFixture {
protected:
    DoctorBeforeMigration() : CommandFixture(Schema::none) {}
};

TEST_F(DoctorBeforeMigration, SaysToMigrate) {
    const Result result = run({"doctor"});
    EXPECT_EQ(result.status, 3);
    EXPECT_THAT(result.out, HasSubstr("Run budkavle migrate"));
}

}  // namespace
}  // namespace budkavle::test
