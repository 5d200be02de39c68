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
