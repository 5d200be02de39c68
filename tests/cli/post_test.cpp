// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "command_fixture.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Posts : public CommandFixture {
protected:
    Posts() { add_site(); }

    std::string page(const std::string& path) const {
        return run({"render", path, "--site", "norrsele"}).out;
    }
};

const std::string kPost =
    "Title: Skidspår ända till fjällstationen\nPublished: 2015-11-26 10:30\nCategory: Friluftsliv, "
    "Skola\nAuthor: Kim Lind\n\n"
    "Nu är **spåret** draget.\n";

TEST_F(Posts, AFileBecomesAPostAtItsAddress) {
    const std::string said = must({"post", "add", file("a.md", kPost), "--site", "norrsele"});
    EXPECT_THAT(
        said,
        HasSubstr("published  "
                  "http://localhost:8080/norrsele/2015/11/26/skidspar-anda-till-fjallstationen/"));
    const nlohmann::json post =
        must_json({"post", "show", "skidspar-anda-till-fjallstationen", "--site", "norrsele"});
    EXPECT_EQ(post["published"], "2015-11-26T09:30:00Z");
    EXPECT_EQ(post["author"], "Kim Lind");
    EXPECT_EQ(post["categories"], nlohmann::json({"Friluftsliv", "Skola"}));
    EXPECT_EQ(post["body"], "<p>Nu är <strong>spåret</strong> draget.</p>");
    EXPECT_THAT(page("/2015/11/26/skidspar-anda-till-fjallstationen/"),
                HasSubstr("<strong>spåret</strong>"));
}

TEST_F(Posts, StandardInputIsADraftUntilItIsPublished) {
    EXPECT_THAT(must({"post", "add", "--site", "norrsele", "--title", "Utkast"}, "<p>Snart.</p>"),
                HasSubstr("draft"));
    EXPECT_EQ(must_json({"post", "list", "--site", "norrsele", "--status", "published"}).size(),
              0U);
    EXPECT_THAT(page("/"), Not(HasSubstr("Snart")));
    EXPECT_THAT(must({"post", "publish", "utkast", "--site", "norrsele"}),
                HasSubstr("/2015/11/26/utkast/"));
    EXPECT_THAT(page("/"), HasSubstr("Snart"));
}

TEST_F(Posts, OptionsGoBeforeTheFile) {
    const nlohmann::json post = must_json(
        {"post", "add", file("a.md", kPost), "--site", "norrsele", "--title", "Annan rubrik",
         "--category", "Ekonomi", "--tag", "Budget", "--tag", "Bokslut", "--language", "en"})[0];
    EXPECT_EQ(post["title"], "Annan rubrik");
    EXPECT_EQ(post["slug"], "annan-rubrik");
    EXPECT_EQ(post["categories"], nlohmann::json({"Ekonomi"}));
    EXPECT_EQ(post["tags"], nlohmann::json({"Bokslut", "Budget"}));
    EXPECT_THAT(must({"post", "show", "annan-rubrik", "--site", "norrsele"}),
                HasSubstr("Tag: Bokslut\nTag: Budget\n"));
    EXPECT_THAT(page("/etikett/budget/"), HasSubstr("Annan rubrik"));
    EXPECT_EQ(post["language"], "en");
}

TEST_F(Posts, ArePartsOfASeriesThatThereIs) {
    EXPECT_THAT(
        refused({"post", "add", file("a.md", kPost), "--site", "norrsele", "--series", "isvagen"}),
        HasSubstr("Series: there is no series \"isvagen\" on norrsele: `budkavle series "
                  "list` tells which there are"));
    EXPECT_EQ(must({"series", "add", "Isvägen", "--site", "norrsele"}), "isvagen  Isvägen\n");
    EXPECT_THAT(refused({"series", "add", "isvägen", "--site", "norrsele"}),
                HasSubstr("There is a series of that name"));
    EXPECT_THAT(refused({"series", "add", "!, !", "--site", "norrsele"}), HasSubstr("commas"));
    (void)must({"post", "add", file("a.md", "Series: isvagen\n" + kPost), "--site", "norrsele",
                "--slug", "ett"});
    (void)must({"post", "add", file("b.md", kPost), "--site", "norrsele", "--slug", "fem",
                "--series", "isvagen", "--part", "5"});
    const nlohmann::json post = must_json({"post", "show", "fem", "--site", "norrsele"});
    EXPECT_EQ(post["series"],
              nlohmann::json({{"slug", "isvagen"}, {"name", "Isvägen"}, {"part", 5}}));
    EXPECT_THAT(must({"post", "show", "ett", "--site", "norrsele"}),
                HasSubstr("Series: isvagen\nPart: 1\n"));
    EXPECT_THAT(must({"series", "list", "--site", "norrsele"}), HasSubstr("next part 6"));
    EXPECT_EQ(must_json({"series", "list", "--site", "norrsele"})[0]["next_part"], 6);
    EXPECT_THAT(page("/2015/11/26/fem/"), HasSubstr("Del 5 av serien"));
    EXPECT_THAT(page("/serie/isvagen/"), HasSubstr("/2015/11/26/ett/"));

    EXPECT_THAT(refused({"post", "change", "fem", "--site", "norrsele", "--part", "1"}),
                HasSubstr("Part: part 1 of isvagen is post"));
    (void)must({"post", "change", "fem", "--site", "norrsele", "--part", "2"});
    EXPECT_EQ(must_json({"post", "show", "fem", "--site", "norrsele"})["series"]["part"], 2);
    (void)must({"post", "change", "fem", "--site", "norrsele", "--series", ""});
    EXPECT_TRUE(must_json({"post", "show", "fem", "--site", "norrsele"})["series"].is_null());
}

TEST_F(Posts, TwoFilesThatAreTheSamePartAreRefusedBeforeAnyIsStored) {
    (void)must({"series", "add", "Isvägen", "--site", "norrsele"});
    const std::string part = "Series: isvagen\nPart: 3\n";
    EXPECT_THAT(refused({"post", "add", file("a.md", part + kPost), file("b.md", part + kPost),
                         "--site", "norrsele"}),
                HasSubstr("b.md: Part: another of these texts is part 3 of isvagen"));
    EXPECT_EQ(must_json({"post", "list", "--site", "norrsele"}).size(), 0U);
}

TEST_F(Posts, NoFileIsStoredIfOneIsWrong) {
    const std::string error = refused(
        {"post", "add", file("a.md", kPost), file("b.md", "Titel: x\n\nx"),
         file("c.md", "Title: c\nPublished: snart\n\nx"), "/nowhere.md", "--site", "norrsele"});
    EXPECT_THAT(error, HasSubstr("b.md:1: unknown key \"Titel\""));
    EXPECT_THAT(error, HasSubstr("c.md:2: Published: \"snart\" is not a time"));
    EXPECT_THAT(error, HasSubstr("/nowhere.md: cannot be read: No such file"));
    EXPECT_EQ(must_json({"post", "list", "--site", "norrsele"}).size(), 0U);
}

TEST_F(Posts, WhatTheCleanerTakesOutIsTold) {
    const Result result = run({"post", "add", "--site", "norrsele", "--title", "x"},
                              "<p onclick=\"x()\">Text</p><script>alert(1)</script>");
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.err, HasSubstr("standard input: took out element script"));
    EXPECT_THAT(result.err, HasSubstr("attribute onclick"));
    EXPECT_THAT(must({"post", "show", "x", "--site", "norrsele"}), Not(HasSubstr("alert")));
}

TEST_F(Posts, ATakenSlugGetsANumber) {
    must({"post", "add", file("a.md", kPost), "--site", "norrsele"});
    EXPECT_THAT(must({"post", "add", file("a.md", kPost), "--site", "norrsele"}),
                HasSubstr("/skidspar-anda-till-fjallstationen-2/"));
}

TEST_F(Posts, AChangedSlugRedirects) {
    must({"post", "add", file("a.md", kPost), "--site", "norrsele"});
    EXPECT_THAT(must({"post", "change", "skidspar-anda-till-fjallstationen", "--site", "norrsele",
                      "--slug", "skidspar"}),
                HasSubstr("/2015/11/26/skidspar/"));
    const Result old =
        run({"render", "/2015/11/26/skidspar-anda-till-fjallstationen/", "--site", "norrsele"});
    EXPECT_EQ(old.status, 1);
    EXPECT_THAT(old.err, HasSubstr("301"));
    EXPECT_THAT(old.err, HasSubstr("/2015/11/26/skidspar/"));
    EXPECT_THAT(page("/2015/11/26/skidspar/"), HasSubstr("<strong>spåret</strong>"));
}

TEST_F(Posts, AChangeOfTheBodyKeepsTheRest) {
    must({"post", "add", file("a.md", kPost), "--site", "norrsele"});
    must({"post", "change", "1", file("ny.md", "Spåret är _stängt_."), "--site", "norrsele"});
    const nlohmann::json post = must_json({"post", "show", "1", "--site", "norrsele"});
    EXPECT_EQ(post["body"], "<p>Spåret är <em>stängt</em>.</p>");
    EXPECT_EQ(post["title"], "Skidspår ända till fjällstationen");
    EXPECT_EQ(post["categories"], nlohmann::json({"Friluftsliv", "Skola"}));
}

TEST_F(Posts, ReadersAreToldTheTimeOfTheLastChangeThatTheWriterGives) {
    must({"post", "add",
          file("a.md", "Title: Spår\nPublished: 2015-11-24 10:30\nUpdated: 2015-11-25 08:00\n\nx"),
          "--site", "norrsele"});
    EXPECT_THAT(page("/2015/11/24/spar/"), HasSubstr("2015-11-25T08:00"));
    must({"post", "change", "spar", file("ny.md", "Ett stavfel mindre."), "--site", "norrsele",
          "--updated", "2015-11-25 09:00"});
    EXPECT_EQ(must_json({"post", "show", "spar", "--site", "norrsele"})["updated"],
              "2015-11-25T08:00:00Z");
    EXPECT_THAT(must({"post", "show", "spar", "--site", "norrsele"}),
                HasSubstr("Updated: 2015-11-25 09:00"));
    EXPECT_THAT(refused({"post", "add", file("b.md", "Updated: 2015-11-27 08:00\n\nx"), "--site",
                         "norrsele"}),
                HasSubstr("b.md:1: Updated: is in the future"));
}

TEST_F(Posts, AWithdrawnPostAnswersGoneWithItsReasonAndComesBack) {
    must({"post", "add", file("a.md", kPost), "--site", "norrsele"});
    const std::string path = "/2015/11/26/skidspar-anda-till-fjallstationen/";
    EXPECT_THAT(
        must({"post", "withdraw", "1", "--site", "norrsele", "--reason", "Uppgifterna var fel."}),
        HasSubstr("withdrawn"));
    const Result gone = run({"render", path, "--site", "norrsele"});
    EXPECT_THAT(gone.err, HasSubstr("410"));
    EXPECT_THAT(gone.out, HasSubstr("Uppgifterna var fel."));
    EXPECT_THAT(gone.out, Not(HasSubstr("<strong>")));
    must({"post", "publish", "1", "--site", "norrsele"});
    EXPECT_EQ(run({"render", path, "--site", "norrsele"}).status, 0);
}

TEST_F(Posts, APostForLaterIsScheduled) {
    must({"post", "add", "--site", "norrsele", "--title", "Maj"}, "<p>Vår.</p>");
    EXPECT_THAT(must({"post", "publish", "maj", "--site", "norrsele", "--at", "2099-05-01 08:00"}),
                HasSubstr("scheduled"));
    EXPECT_THAT(must({"post", "list", "--site", "norrsele"}),
                HasSubstr("scheduled  2099-05-01 08:00  maj  Maj"));
    EXPECT_EQ(run({"render", "/2099/05/01/maj/", "--site", "norrsele"}).status, 1);
}

TEST_F(Posts, APageStandsInTheMenu) {
    must({"post", "add", "--site", "norrsele"},
         "Title: Om bloggen\nKind: page\nMenu: 10\nStatus: published\n\n<p>Om oss.</p>");
    EXPECT_THAT(page("/om-bloggen/"), HasSubstr("Om oss."));
    EXPECT_THAT(page("/"), HasSubstr("href=\"/norrsele/om-bloggen/\""));
}

TEST_F(Posts, ThatDoNotExistAreNamed) {
    EXPECT_THAT(refused({"post", "show", "saknas", "--site", "norrsele"}),
                HasSubstr("no post \"saknas\""));
    EXPECT_THAT(refused({"post", "publish", "99", "--site", "norrsele"}),
                HasSubstr("no post \"99\""));
    EXPECT_THAT(refused({"post", "list", "--site", "sorsele"}), HasSubstr("no site \"sorsele\""));
}

TEST_F(Posts, APageIsPrintedAsItsXml) {
    must({"post", "add", file("a.md", kPost), "--site", "norrsele"});
    const std::string xml = must({"render", "/", "--site", "norrsele", "--xml"});
    EXPECT_THAT(xml, HasSubstr("<page kind=\"front\""));
    EXPECT_THAT(must({"render", "/rss.xml", "--site", "norrsele"}), HasSubstr("<rss"));
}

TEST_F(Posts, AnAddressThatIsNotThereIsThePageFourHundredFour) {
    const Result result = run({"render", "/saknas/", "--site", "norrsele"});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, HasSubstr("404 Not Found"));
    EXPECT_THAT(result.out, HasSubstr("<html"));
    EXPECT_THAT(refused({"render", "saknas", "--site", "norrsele"}), HasSubstr("begins with '/'"));
    EXPECT_THAT(refused({"render", "/", "--site", "sorsele"}), HasSubstr("no site"));
}

}  // namespace
}  // namespace budkavle::test
