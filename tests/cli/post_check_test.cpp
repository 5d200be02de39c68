// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "command_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class PostCheck : public CommandFixture {
protected:
    PostCheck() { add_site(); }

    Result check(const std::string& post, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"post", "check", post, "--site", "norrsele"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
};

TEST_F(PostCheck, OfAGoodFileSaysSoAndStoresNothing) {
    const Result result = check(file("a.md", "Title: Isbanan\n\nPå lördag öppnar vi isbanan.\n"));
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.out, "Nothing to mend.\n");
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(must_json({"post", "list", "--site", "norrsele"}).size(), 0U);
}

TEST_F(PostCheck, NamesThePlaceOfEachFindingAndEndsWithOneIfSomethingBlocks) {
    const Result result = check(file(
        "a.md", "Title: Beslut\n\nBeslut i går.\n\nSökt av 811228-9874, [klicka här](/a/).\n"));
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err, "1 finding stops it from being published.\n");
    EXPECT_THAT(result.out, HasSubstr("BLOCKS  paragraph 2: a personal identity number"));
    EXPECT_THAT(result.out, HasSubstr("\"Sökt av 81****-****, klicka här.\""));
    EXPECT_THAT(result.out, HasSubstr("warns   paragraph 2, link 1: the link's words do not say "
                                      "where it leads (vague_link)\n        \"klicka här\""));
    EXPECT_THAT(result.out, Not(HasSubstr("9874")));
}

TEST_F(PostCheck, OfAStoredPostKnowsWhatReadersGet) {
    must({"post", "add", "--site", "norrsele", "--title", "Skola", "--published",
          "2015-11-24 10:30", "--publish"},
         "<p>Om skolan.</p>");
    must({"post", "add", "--site", "norrsele", "--title", "Utkast"}, "<p>Snart.</p>");
    must({"post", "add", "--site", "norrsele", "--title", "Länkar"},
         "<p><a href=\"site:/2015/11/24/skola/#mat\">Om skolan</a> "
         "<a href=\"site:/kategori/borta/\">Om vägar</a> <a href=\"site:/utkast/\">Om "
         "snart</a></p>");
    const Result result = check("lankar");
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_THAT(result.out, Not(HasSubstr("link 1")));
    EXPECT_THAT(result.out, HasSubstr("paragraph 1, link 2: leads to /kategori/borta/, which "
                                      "readers do not get (dead_internal_link)"));
    EXPECT_THAT(result.out, HasSubstr("link 3: leads to /utkast/"));
    EXPECT_EQ(check("lankar", {"--rules", "dead_internal_link=blocking"}).status, 1);
}

TEST_F(PostCheck, PrintsJson) {
    const Result result =
        check(file("a.html", "Title: Foto\n\n<p><a href=\"https://www.e.se/\">här</a></p>"),
              {"--json", "--rules", "vague_link=blocking"});
    EXPECT_EQ(result.status, 1);
    const nlohmann::json value = nlohmann::json::parse(result.out);
    EXPECT_EQ(value["blocked"], true);
    ASSERT_EQ(value["findings"].size(), 1U);
    EXPECT_EQ(value["findings"][0], nlohmann::json({{"rule", "vague_link"},
                                                    {"severity", "blocking"},
                                                    {"part", "paragraph"},
                                                    {"number", 1},
                                                    {"block", 1},
                                                    {"link", 1},
                                                    {"picture", 0},
                                                    {"excerpt", "här"},
                                                    {"argument", ""}}));
}

TEST_F(PostCheck, RefusesWhatItCannotRead) {
    EXPECT_THAT(refused({"post", "check", "nothing", "--site", "norrsele"}),
                HasSubstr("has no post \"nothing\""));
    EXPECT_THAT(refused({"post", "check", file("a.md", "Titel: x\n\nx"), "--site", "norrsele"}),
                HasSubstr("a.md:1: unknown key \"Titel\""));
    const std::string error = refused({"post", "check", file("b.md", "x"), "--site", "norrsele",
                                       "--rules", "mising_alt=off;lix=1O;vague_link=no"});
    EXPECT_THAT(error, HasSubstr("\"mising_alt=off\": there is no such rule. The rules are "
                                 "personnummer, missing_alt"));
    EXPECT_THAT(error, HasSubstr("\"lix=1O\": write a whole number"));
    EXPECT_THAT(error, HasSubstr("\"vague_link=no\": write blocking, warning or off"));
}

}  // namespace
}  // namespace budkavle::test
