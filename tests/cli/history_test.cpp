// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "command_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class History : public CommandFixture {
protected:
    History() {
        add_site();
        must({"post", "add", "--site", "norrsele", "--title", "Plats", "--published",
              "2015-11-26 10:30"},
             "<p>Nio barn får plats.</p>");
        must({"post", "change", "1", "--site", "norrsele", "--title", "Plats i kö",
              file("ny.md", "Tio barn får plats.")});
    }
};

TEST_F(History, EverySaveIsAVersionWithItsMaker) {
    const nlohmann::json versions = must_json({"post", "history", "1", "--site", "norrsele"});
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(versions[0]["number"], 2);
    EXPECT_EQ(versions[0]["title"], "Plats i kö");
    EXPECT_EQ(versions[0]["is_current"], true);
    EXPECT_THAT(versions[1]["saved_by"].get<std::string>(), HasSubstr("(command line)"));
    EXPECT_EQ(must_json({"post", "history", "1", "--site", "norrsele", "--before", "2"}).size(),
              1U);
    EXPECT_THAT(must({"post", "history", "1", "--site", "norrsele"}), HasSubstr("published"));
}

TEST_F(History, TwoVersionsAreComparedWordByWord) {
    EXPECT_EQ(must({"post", "compare", "1", "1", "--site", "norrsele"}),
              "Title: Plats {+i kö+}\n\n[-Nio-] {+Tio+} barn får plats.\n\n1 words added, 1 "
              "removed\n");
    EXPECT_EQ(must({"post", "compare", "1", "2", "--site", "norrsele"}), "Nothing differs.\n");
    const nlohmann::json back = must_json({"post", "compare", "1", "2", "1", "--site", "norrsele"});
    EXPECT_EQ(back["body"]["html"], "<p><del>Tio</del> <ins>Nio</ins> barn får plats.</p>");
    EXPECT_THAT(refused({"post", "compare", "1", "9", "--site", "norrsele"}),
                HasSubstr("has no version 9"));
}

TEST_F(History, AnOldTextComesBackAsANewVersion) {
    must({"post", "change", "1", "--site", "norrsele", "--category", "Skola"});
    must({"post", "revert", "1", "1", "--site", "norrsele"});
    const nlohmann::json post = must_json({"post", "show", "1", "--site", "norrsele"});
    EXPECT_EQ(post["title"], "Plats");
    EXPECT_EQ(post["body"], "<p>Nio barn får plats.</p>");
    EXPECT_EQ(post["slug"], "plats");
    EXPECT_EQ(post["categories"], nlohmann::json({"Skola"})) << "they are not the text";
    EXPECT_EQ(post["version"], 4);
    EXPECT_EQ(must_json({"post", "history", "1", "--site", "norrsele"}).size(), 4U);
    EXPECT_THAT(run({"render", "/2015/11/26/plats/", "--site", "norrsele"}).out,
                HasSubstr("Nio barn"));
}

TEST_F(History, OnlyAWithdrawnPostOrADraftGoesToTheTrashAndBack) {
    const std::string path = "/2015/11/26/plats/";
    EXPECT_THAT(refused({"post", "trash", "1", "--site", "norrsele"}),
                HasSubstr("withdraw it first"));
    EXPECT_THAT(refused({"post", "restore", "1", "--site", "norrsele"}),
                HasSubstr("it is published"));
    must({"post", "withdraw", "1", "--site", "norrsele", "--reason", "Fel."});
    EXPECT_THAT(must({"post", "trash", "1", "--site", "norrsele"}), HasSubstr("trashed"));
    EXPECT_EQ(must_json({"post", "list", "--site", "norrsele"}).size(), 0U);
    EXPECT_EQ(must_json({"post", "list", "--site", "norrsele", "--status", "trashed"}).size(), 1U);
    EXPECT_THAT(run({"render", path, "--site", "norrsele"}).out, HasSubstr("Fel."))
        << "readers are still told why it went";
    EXPECT_THAT(refused({"post", "publish", "1", "--site", "norrsele"}),
                HasSubstr("lies in the trash"));
    EXPECT_THAT(refused({"post", "revert", "1", "1", "--site", "norrsele"}),
                HasSubstr("lies in the trash"));
    EXPECT_THAT(must({"post", "restore", "1", "--site", "norrsele"}), HasSubstr("withdrawn"));
    EXPECT_THAT(must({"post", "restore", "1", "--site", "norrsele"}), HasSubstr("published"));
    EXPECT_THAT(run({"render", path, "--site", "norrsele"}).out, HasSubstr("Tio barn"))
        << "at its old address";
    must({"post", "add", "--site", "norrsele", "--title", "Utkast"}, "<p>x</p>");
    must({"post", "trash", "utkast", "--site", "norrsele"});
    EXPECT_THAT(must({"post", "restore", "utkast", "--site", "norrsele"}), HasSubstr("draft"));
}

}  // namespace
}  // namespace budkavle::test
