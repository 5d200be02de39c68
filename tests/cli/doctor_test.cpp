// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <unistd.h>

#include <filesystem>

#include "command_fixture.hpp"
#include "store/connection.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

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

TEST_F(Doctor, MissesASiteAndAnAdministrator) {
    EXPECT_THAT(findings_in("sites"), HasSubstr("there is no site yet"));
    EXPECT_THAT(findings_in("accounts"), HasSubstr("nobody can administer"));
    add_site();
    EXPECT_EQ(findings_in("sites"), "") << "a trial on localhost needs no certificate";
    must({"user", "add", "kim", "--name", "Kim", "--administrator", "--link"});
    EXPECT_EQ(findings_in("accounts"), "");
    EXPECT_THAT(run({"doctor"}).out,
                HasSubstr("note  accounts: administrators without a second factor: kim"));
    must({"user", "disable", "kim"});
    EXPECT_THAT(findings_in("accounts"), HasSubstr("nobody can administer"));
}

TEST_F(Doctor, WantsHttpsForWhatIsOnANetwork) {
    add_site();
    must({"site", "set", "norrsele", "--base-url", "http://blogg.norrsele.se/chefen"});
    EXPECT_THAT(findings_in("sites"), HasSubstr("without https"));
    const std::string mend = "https://blogg.norrsele.se/chefen";
    EXPECT_THAT(run({"doctor"}).out, HasSubstr("budkavle site set norrsele --base-url " + mend));
    must({"site", "set", "norrsele", "--base-url", mend});
    EXPECT_EQ(findings_in("sites"), "");
}

TEST_F(Doctor, FindsSecretsThatOthersCouldReadOrReplace) {
    std::filesystem::create_directory(folder_ / "secrets");
    const std::string secret = file("secrets/reader.password", "hemligt\n");
    file("budkavle.conf", "[database.reader]\npassword_file = \"secrets/reader.password\"\n");
    std::filesystem::permissions(secret, std::filesystem::perms(0600));
    std::filesystem::permissions(folder_ / "secrets", std::filesystem::perms(0700));
    EXPECT_THAT(findings_in("settings"), Not(HasSubstr("reader.password")));
    std::filesystem::permissions(secret, std::filesystem::perms(0604));
    EXPECT_THAT(findings_in("settings"), HasSubstr("can be read or changed by others"));
    std::filesystem::permissions(folder_ / "secrets", std::filesystem::perms(0770));
    EXPECT_THAT(findings_in("settings"), HasSubstr("others than its owner can change"));
    if (geteuid() == 0) {  // only root gives files away
        constexpr uid_t kSomebodyElse = 12'345;
        ASSERT_EQ(chown(secret.c_str(), kSomebodyElse, 0), 0);
        EXPECT_THAT(findings_in("settings"), HasSubstr("belongs to 12345"));
    }
}

TEST_F(Doctor, FindsCopiesThatOthersCouldWrite) {
    std::filesystem::create_directory(folder_ / "copies");
    EXPECT_EQ(findings_in("copies"), "");
    std::filesystem::permissions(folder_ / "copies", std::filesystem::perms(0777));
    EXPECT_THAT(findings_in("copies"), HasSubstr("the web server shows as yours"));
}

TEST_F(Doctor, TellsHowFarTheDatabaseCanBeReached) {
    EXPECT_THAT(run({"doctor"}).out,
                HasSubstr("ok    network: MariaDB takes connections from this machine only"));
    file("budkavle.conf", "[database]\nhost = \"db.invalid\"\nconnect_limit_s = 1\n");
    EXPECT_EQ(findings_in("network"), "");
    file("budkavle.conf", "[database]\nhost = \"db.invalid\"\ntls = false\nconnect_limit_s = 1\n");
    EXPECT_THAT(findings_in("network"), HasSubstr("db.invalid without encryption"));
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
