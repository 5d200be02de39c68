// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "command_fixture.hpp"
#include "support/sample_pdf.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;

/// PNG of one grey pixel.
constexpr std::array<unsigned char, 67> kPixel{
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48,
    0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
    0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78,
    0xDA, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0xDA, 0x45, 0x08, 0x3B, 0x00,
    0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};

class Pictures : public CommandFixture {
protected:
    Pictures() { add_site(); }

    std::string picture(const std::string& name) const {
        return file(name, std::string(reinterpret_cast<const char*>(kPixel.data()), kPixel.size()));
    }
};

TEST_F(Pictures, AreTakenInAndShownInAPost) {
    EXPECT_THAT(must({"media", "add", picture("Björk vid ån.png"), "--site", "norrsele", "--alt",
                      "En björk i höstfärger"}),
                HasSubstr("src=\"media:bjork-vid-an\""));
    must({"post", "add", "--site", "norrsele", "--title", "Björk", "--publish"},
         "<p><img src=\"media:bjork-vid-an\"></p>");
    const std::string page = must({"render", "/2015/11/26/bjork/", "--site", "norrsele"});
    EXPECT_THAT(page, HasSubstr("alt=\"En björk i höstfärger\""));
    EXPECT_THAT(page, HasSubstr("/norrsele/media/"));
    EXPECT_THAT(page, HasSubstr("bjork-vid-an-1.webp"));
}

TEST_F(Pictures, OfTheSameBytesAreKeptOnce) {
    const nlohmann::json first =
        must_json({"media", "add", picture("a.png"), "--site", "norrsele", "--decorative"})[0];
    const nlohmann::json second =
        must_json({"media", "add", picture("a.png"), "--site", "norrsele", "--decorative"})[0];
    EXPECT_EQ(first["id"], second["id"]);
    EXPECT_EQ(first["hash"], second["hash"]);
    EXPECT_EQ(first["renditions"].size(), 2U);
}

TEST_F(Pictures, AreListedWithTheAddressThatABodyUses) {
    EXPECT_THAT(run({"media", "list", "--site", "norrsele"}).err, HasSubstr("budkavle media add"));
    const nlohmann::json added = must_json({"media", "add", picture("Björk vid ån.png"), "--site",
                                            "norrsele", "--alt", "En björk i höstfärger"})[0];
    EXPECT_EQ(added["address"], "media:bjork-vid-an");
    const nlohmann::json listed = must_json({"media", "list", "--site", "norrsele"});
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0]["id"], added["id"]);
    EXPECT_EQ(listed[0]["name"], "bjork-vid-an");
    EXPECT_EQ(listed[0]["alt"], "En björk i höstfärger");
    EXPECT_EQ(listed[0]["decorative"], false);
    EXPECT_EQ(listed[0]["width"], 1);
    EXPECT_EQ(listed[0]["height"], 1);
    EXPECT_EQ(listed[0]["hash"], added["hash"]);
    EXPECT_EQ(listed[0]["address"], "media:bjork-vid-an");
    EXPECT_EQ(must({"media", "list", "--site", "norrsele"}),
              added["id"].dump() + "  media:bjork-vid-an  1x1  " +
                  added["hash"].get<std::string>() + "  En björk i höstfärger\n");
    EXPECT_THAT(refused({"media", "list", "--site", "sorsele"}), HasSubstr("The sites are"));
}

TEST_F(Pictures, WhoseNameIsANumberHaveTheirOwnNumberForAddress) {
    const nlohmann::json added = must_json(
        {"media", "add", picture("20151126.png"), "--site", "norrsele", "--decorative"})[0];
    const std::string address = "media:" + added["id"].dump();
    EXPECT_EQ(added["address"], address);
    EXPECT_EQ(must_json({"media", "list", "--site", "norrsele"})[0]["address"], address);
    EXPECT_THAT(must({"media", "list", "--site", "norrsele"}), HasSubstr("(decorative)"));
    must({"post", "add", "--site", "norrsele", "--title", "Björk", "--publish"},
         "<p>Text <img src=\"" + address + "\"></p>");
    EXPECT_THAT(must({"render", "/2015/11/26/bjork/", "--site", "norrsele"}),
                HasSubstr("20151126-1.webp"));
}

TEST_F(Pictures, ThatAreNoneAreRefusedByName) {
    EXPECT_THAT(refused({"media", "add", file("ritning.svg", "<svg/>"), "--site", "norrsele",
                         "--alt", "Ritning"}),
                HasSubstr("ritning.svg: SVG is not taken in"));
    EXPECT_THAT(
        refused({"media", "add", file("bild.jpg", "text"), "--site", "norrsele", "--alt", "Bild"}),
        HasSubstr("whatever its name says"));
    EXPECT_THAT(refused({"media", "add", folder_, "--site", "norrsele", "--alt", "Bild"}),
                HasSubstr("is a folder"));
    EXPECT_THAT(refused({"media", "add", picture("a.png"), "--site", "norrsele"}),
                HasSubstr("--decorative"));
    EXPECT_THAT(refused({"media", "add", picture("a.png"), "--site", "norrsele", "--alt", ""}),
                HasSubstr("needs an alternative text"));
}

TEST_F(Pictures, AreDescribedAnewInThePostsThatShowThem) {
    must({"media", "add", picture("björk.png"), "--site", "norrsele", "--alt", "En björk"});
    must({"post", "add", "--site", "norrsele", "--title", "Björk", "--publish"},
         "<p>Se <img src=\"media:bjork\"></p>");
    must({"media", "set", "bjork", "--site", "norrsele", "--alt", "En björk & en bro"});
    EXPECT_THAT(must({"render", "/2015/11/26/bjork/", "--site", "norrsele"}),
                HasSubstr("alt=\"En björk &amp; en bro\""));
    const nlohmann::json shown = must_json({"media", "show", "bjork", "--site", "norrsele"});
    EXPECT_EQ(shown["alt"], "En björk & en bro");
    ASSERT_EQ(shown["uses"].size(), 1U);
    EXPECT_EQ(shown["uses"][0]["slug"], "bjork");
    EXPECT_THAT(refused({"media", "set", "bjork", "--site", "norrsele"}),
                HasSubstr("needs an alternative text"));
}

TEST_F(Pictures, ThatAPostUsesStayAndOthersArePutAside) {
    must({"media", "add", picture("björk.png"), "--site", "norrsele", "--alt", "En björk"});
    must({"media", "trash", "bjork", "--site", "norrsele"});
    EXPECT_TRUE(must_json({"media", "list", "--site", "norrsele"}).empty());
    const nlohmann::json trash = must_json({"media", "list", "--site", "norrsele", "--trash"});
    ASSERT_EQ(trash.size(), 1U);
    must({"media", "trash", trash[0]["id"].dump(), "--site", "norrsele", "--restore"});
    must({"post", "add", "--site", "norrsele", "--title", "Björk"},
         "<p><a href=\"media:bjork\">stor</a></p>");
    EXPECT_THAT(refused({"media", "trash", "bjork", "--site", "norrsele"}),
                HasSubstr("is used, and stays"));
}

TEST_F(Pictures, MayBeDocumentsThatPostsLinkTo) {
    const std::string pdf = file("Plan 2016.pdf", make_pdf({.is_tagged = false}));
    const Result added = run({"media", "add", pdf, "--site", "norrsele"});
    EXPECT_THAT(added.out, HasSubstr("1 pages  href=\"media:plan-2016\""));
    EXPECT_THAT(added.err, HasSubstr("has no tags"));
    const nlohmann::json listed =
        must_json({"media", "list", "--site", "norrsele", "--kind", "document"});
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0]["alt"], "Verksamhetsplan 2016");
    EXPECT_EQ(listed[0]["warnings"], nlohmann::json::array({"untagged"}));
    must({"post", "add", "--site", "norrsele", "--title", "Plan", "--publish"},
         "<p><a href=\"media:plan-2016\">Planen</a></p>");
    EXPECT_THAT(must({"render", "/2015/11/26/plan/", "--site", "norrsele"}),
                HasSubstr("/plan-2016.pdf\""));
    EXPECT_THAT(refused({"media", "add", file("namnlos.pdf", make_pdf({.title = ""})), "--site",
                         "norrsele"}),
                HasSubstr("needs a title"));
    EXPECT_THAT(refused({"media", "add", file("a.pdf", "%PDF-1.7 x"), "--site", "norrsele"}),
                HasSubstr("damaged"));
}

}  // namespace
}  // namespace budkavle::test
