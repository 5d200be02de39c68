// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "command_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class EmptyDatabase : public CommandFixture {
protected:
    EmptyDatabase() : CommandFixture(Schema::none) {}
};

class Administration : public CommandFixture {};

TEST_F(EmptyDatabase, IsMigratedWithATaleOfEachStepAndThenLeftAlone) {
    const nlohmann::json before = must_json({"migrate", "--dry-run"});
    ASSERT_FALSE(before["migrations"].empty());
    EXPECT_EQ(before["migrations"][0]["applied"], false);
    const std::string first = before["migrations"][0]["name"];
    EXPECT_THAT(must({"migrate", "--dry-run"}), HasSubstr("would apply " + first));
    const std::string progress = must({"migrate"});
    EXPECT_THAT(progress, HasSubstr(first));
    EXPECT_THAT(progress, HasSubstr("Applied " + std::to_string(before["migrations"].size()) +
                                    " migrations"));
    EXPECT_THAT(must({"migrate"}), HasSubstr("The schema was up to date"));
    EXPECT_EQ(must_json({"migrate"})["applied"], 0);
    EXPECT_THAT(must({"migrate", "--dry-run"}), HasSubstr("up to date"));
}

TEST_F(EmptyDatabase, MakesCommandsPointToMigrate) {
    EXPECT_THAT(refused({"site", "list"}), HasSubstr("budkavle migrate"));
}

TEST_F(Administration, SitesAreAddedListedAndChanged) {
    EXPECT_THAT(run({"site", "list"}).err, HasSubstr("budkavle site add"));
    add_site();
    EXPECT_THAT(must({"site", "list"}),
                HasSubstr("norrsele  http://localhost:8080/norrsele/  Kommunchefens blogg"));
    must({"site", "set", "norrsele", "--tagline", "Vardagen", "--accent-light", "#1D5B4F",
          "--any-host"});
    const nlohmann::json site = must_json({"site", "list"})[0];
    EXPECT_EQ(site["tagline"], "Vardagen");
    EXPECT_EQ(site["accent_light"], "#1d5b4f");
    EXPECT_EQ(site["host"], "");
    EXPECT_EQ(site["path_prefix"], "/norrsele");
    EXPECT_EQ(site["name"], "Kommunchefens blogg");
    EXPECT_THAT(must({"site", "set", "norrsele", "--tagline", "Vardagen"}), HasSubstr("already"));
}

TEST_F(Administration, ASiteIsRefusedWithEverythingThatIsWrong) {
    const std::string error =
        refused({"site", "add", "norrsele", "--name", "x", "--base-url", "norrsele.se",
                 "--accent-light", "#ffff00", "--theme", "saknas"});
    EXPECT_THAT(error, HasSubstr("--organisation: is needed"));
    EXPECT_THAT(error, HasSubstr("--base-url: \"norrsele.se\" is not a public address"));
    EXPECT_THAT(error, HasSubstr("A near colour that passes"));
    EXPECT_THAT(error, HasSubstr("no theme \"saknas\""));
    EXPECT_THAT(must_json({"site", "list"}), ::testing::IsEmpty());
}

TEST_F(Administration, ASiteThatIsThereOrNotThereIsNamed) {
    add_site();
    EXPECT_THAT(refused({"site", "add", "norrsele", "--name", "x", "--organisation", "x",
                         "--base-url", "http://x.se"}),
                HasSubstr("already"));
    EXPECT_THAT(refused({"site", "set", "sorsele", "--name", "x"}),
                HasSubstr("The sites are: norrsele"));
    EXPECT_THAT(refused({"site", "add", "Norr Sele", "--name", "x", "--organisation", "x",
                         "--base-url", "http://x.se"}),
                HasSubstr("cannot name a site"));
    EXPECT_THAT(refused({"site", "add", "andra", "--name", "x", "--organisation", "x", "--base-url",
                         "http://localhost:8080/norrsele"}),
                HasSubstr("is taken"));
}

TEST_F(Administration, AnAccountIsAddedWithAPasswordFromStandardInput) {
    EXPECT_THAT(
        must({"user", "add", "kim", "--name", "Kim Lind", "--administrator", "--password-stdin"},
             "korrekt häst batteri\n"),
        HasSubstr("administrator"));
    EXPECT_THAT(must({"user", "list"}), HasSubstr("kim  Kim Lind"));
    EXPECT_EQ(must_json({"user", "list"})[0]["login"], "kim");
    EXPECT_THAT(must({"user", "list"}), Not(HasSubstr("argon2")));
    EXPECT_THAT(refused({"user", "add", "kim", "--name", "Kim", "--password-stdin"},
                        "korrekt häst batteri\n"),
                HasSubstr("already"));
}

TEST_F(Administration, AnAccountGetsALinkAndNoPasswordThatAnybodyKnows) {
    add_site();
    const std::string out = must({"user", "add", "kim", "--name", "Kim Lind", "--link"});
    const std::size_t at = out.find("http://localhost:8080/admin/link/");
    ASSERT_NE(at, std::string::npos) << out;
    const std::string token = out.substr(at + 33, out.find('\n', at) - at - 33);
    EXPECT_EQ(token.size(), 43U) << token;
    EXPECT_THAT(must({"user", "link", "kim"}),
                ::testing::AllOf(HasSubstr("/admin/link/"), Not(HasSubstr(token))));
    EXPECT_THAT(refused({"user", "link", "mika"}), HasSubstr("no account \"mika\""));
    (void)must({"user", "disable", "kim"});
    EXPECT_THAT(refused({"user", "link", "kim"}), HasSubstr("budkavle user enable kim"));
}

TEST_F(Administration, APasswordIsChangedFromStandardInputOrAFile) {
    (void)must({"user", "add", "kim", "--name", "Kim Lind", "--link"});
    EXPECT_THAT(must({"user", "passwd", "kim", "--password-stdin"}, "norrsken över älven\n"),
                HasSubstr("sessions are ended"));
    EXPECT_THAT(refused({"user", "passwd", "kim", "--password-stdin"}, "Kim Lind 2024!\n"),
                HasSubstr("the name of the person"));
    EXPECT_THAT(refused({"user", "passwd", "kim", "--password-file", "/saknas"}),
                HasSubstr("/saknas cannot be read"));
    EXPECT_THAT(refused({"user", "passwd", "mika", "--password-stdin"}, "norrsken över älven\n"),
                HasSubstr("no account"));
}

TEST_F(Administration, RolesAreGivenAndTakenSiteBySite) {
    add_site();
    (void)must({"user", "add", "kim", "--name", "Kim Lind", "--link"});
    EXPECT_THAT(must({"user", "role", "kim", "editor", "--site", "norrsele"}),
                HasSubstr("kim is editor on norrsele"));
    EXPECT_THAT(must({"user", "list"}), HasSubstr("kim  Kim Lind  editor on norrsele"));
    EXPECT_EQ(must_json({"user", "list"})[0]["roles"]["norrsele"], "editor");
    (void)must({"user", "role", "kim", "none", "--site", "norrsele"});
    EXPECT_THAT(must_json({"user", "list"})[0]["roles"], ::testing::IsEmpty());
    (void)must({"user", "role", "kim", "administrator"});
    EXPECT_EQ(must_json({"user", "list"})[0]["administrator"], true);
    (void)must({"user", "role", "kim", "none"});
    EXPECT_EQ(must_json({"user", "list"})[0]["administrator"], false);
    EXPECT_THAT(refused({"user", "role", "kim", "editor"}), HasSubstr("--site"));
    EXPECT_THAT(refused({"user", "role", "kim", "boss", "--site", "norrsele"}),
                HasSubstr("is no role"));
    EXPECT_THAT(refused({"user", "role", "kim", "editor", "--site", "sorsele"}),
                HasSubstr("The sites are: norrsele"));
}

TEST_F(Administration, AnAccountIsDisabledAndEnabled) {
    (void)must({"user", "add", "kim", "--name", "Kim Lind", "--link"});
    EXPECT_THAT(must({"user", "disable", "kim"}), HasSubstr("Disabled kim"));
    EXPECT_EQ(must_json({"user", "list"})[0]["disabled"], true);
    EXPECT_THAT(must({"user", "disable", "kim"}), HasSubstr("already"));
    EXPECT_THAT(must({"user", "enable", "kim"}), HasSubstr("Enabled kim"));
    EXPECT_EQ(must_json({"user", "list"})[0]["disabled"], false);
}

TEST_F(Administration, AnAccountWithABadPasswordOrNameIsRefused) {
    EXPECT_THAT(refused({"user", "add", "kim", "--name", "Kim", "--password-stdin"}, "kort\n"),
                HasSubstr("at least 12"));
    EXPECT_THAT(refused({"user", "add", "Kim Lind", "--name", "Kim", "--password-stdin"},
                        "korrekt häst batteri\n"),
                HasSubstr("cannot be a login"));
    EXPECT_THAT(must_json({"user", "list"}), ::testing::IsEmpty());
}

}  // namespace
}  // namespace budkavle::test
