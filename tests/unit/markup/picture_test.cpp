// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using tests::body_of;
using tests::cleaned;

const std::string kFolder = "site:/media/" + tests::kLightsHash + "/";

std::string lights(const std::string& alternative) {
    const std::string sizes = "sizes=\"(min-width: 58rem) 46rem, (min-width: 42rem) 38rem, 100vw\"";
    return "<picture><source type=\"image/webp\" srcset=\"" + kFolder + "norrsken-320.webp 320w, " +
           kFolder + "norrsken-960.webp 960w\" " + sizes + "/><img src=\"" + kFolder +
           "norrsken-960.jpg\" srcset=\"" + kFolder + "norrsken-960.jpg 960w, " + kFolder +
           "norrsken-1600.jpg 1600w\" " + sizes + " width=\"960\" height=\"480\" alt=\"" +
           alternative + "\" loading=\"lazy\" decoding=\"async\"/></picture>";
}

TEST(Picture, IsFoundByIdNameAndAddress) {
    for (const std::string& source :
         {std::string("media:12"), std::string("media:norrsken"), kFolder + "norrsken-960.jpg",
          "https://www.norrsele.se/media/" + tests::kLightsHash + "/norrsken-320.webp"}) {
        const CleanBody clean = cleaned("<p>a <img src=\"" + source + "\"> b</p>");
        EXPECT_EQ(clean.body, "<p>a " + lights("Norrsken över sjön") + " b</p>");
        EXPECT_THAT(clean.media, ElementsAre(model::MediaId{12}));
    }
}

TEST(Picture, ThatIsNotOursGoesAndIsReported) {
    for (const char* source :
         {"https://x.se/a.jpg", "data:image/png;base64,AAAA", "media:99", "media:", "media:okand",
          "file:///C:/a.jpg", "", "/media/0123/x.jpg"}) {
        const CleanBody clean =
            cleaned("<p>a <img src=\"" + std::string(source) + "\" alt=\"x\"></p>");
        EXPECT_EQ(clean.body, "<p>a</p>");
        ASSERT_EQ(clean.dropped.size(), 1U) << source;
        EXPECT_EQ(clean.dropped.front().what, "picture");
    }
}

TEST(Picture, AloneIsAFigureAndItsTitleTheCaption) {
    EXPECT_EQ(
        body_of("<p><img src=\"media:12\" title=\"Över sjön\"></p>"),
        "<figure>" + lights("Norrsken över sjön") + "<figcaption>Över sjön</figcaption></figure>");
    EXPECT_EQ(body_of("<p><img src=\"media:12\"> <br> </p>"),
              "<figure>" + lights("Norrsken över sjön") + "</figure>");
}

TEST(Picture, OwnAlternativeTextWinsAndDecorativeHasNone) {
    EXPECT_EQ(body_of("x <img src=\"media:12\" alt=\" Grönt\n sken \">"),
              "<p>x " + lights("Grönt sken") + "</p>");
    EXPECT_THAT(body_of("x <img src=\"media:13\" alt=\"\">"), HasSubstr(" alt=\"\""));
    EXPECT_THAT(body_of("x <img src=\"media:13\">"),
                HasSubstr("/rand-200.png\" width=\"200\" height=\"20\""));
    EXPECT_THAT(body_of("x <img src=\"media:13\">"), Not(HasSubstr("srcset")));
}

TEST(Picture, FigureKeepsLinkAndCaption) {
    EXPECT_EQ(body_of("<figure class=\"wp\"><a href=\"/karta\"><img "
                      "src=\"media:12\"></a><figcaption><p>Vid <b>sjön</b>"
                      "</p></figcaption></figure>"),
              "<figure><a href=\"/karta\">" + lights("Norrsken över sjön") +
                  "</a><figcaption>Vid <strong>sjön</strong></figcaption></figure>");
}

TEST(Picture, FigureWithoutPictureIsItsText) {
    EXPECT_EQ(body_of("<figure><img src=\"x.jpg\"><figcaption>a</figcaption></figure>"),
              "<p>a</p>");
    EXPECT_EQ(body_of("<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>"),
              "<blockquote><p>a</p></blockquote>\n<p>b</p>");
}

TEST(Picture, LeavesHeadingsAndCaptionsOfTablesAlone) {
    EXPECT_EQ(body_of("<h2>a <img src=\"media:12\"></h2>"),
              "<h2>a</h2>\n<figure>" + lights("Norrsken över sjön") + "</figure>");
}

TEST(Picture, LinksMayNameAMediumAsWell) {
    EXPECT_EQ(body_of("<a href=\"media:norrsken\">stor</a>"),
              "<p><a href=\"" + kFolder + "norrsken-1600.jpg\">stor</a></p>");
}

TEST(Picture, ComesAsAvifFirstIfItIsThere) {
    model::Media medium = tests::northern_lights();
    medium.renditions.push_back({320, 160, "image/avif", 1});
    const std::string body =
        clean_body(
            "x <img src=\"media:12\">",
            {.by_id = [&medium](model::MediaId) { return medium; }, .by_name = {}, .by_hash = {}})
            .body;
    EXPECT_THAT(body, HasSubstr("<p>x <picture><source type=\"image/avif\" srcset=\"" + kFolder +
                                "norrsken-320.avif 320w\" "));
    EXPECT_LT(body.find("image/avif"), body.find("image/webp"));
}

TEST(Document, IsLinkedToButNeverShown) {
    const model::Media plan{.id = {14},
                            .kind = model::MediaKind::document,
                            .hash = tests::kLightsHash,
                            .name = "plan-2016",
                            .alternative_text = "Verksamhetsplan",
                            .renditions = {{0, 0, "application/pdf", 9}}};
    const MediaLookup lookup{.by_id = {},
                             .by_name = [&plan](std::string_view) { return plan; },
                             .by_hash = [&plan](std::string_view) { return plan; }};
    const CleanBody linked = clean_body("<a href=\"media:plan-2016\">Planen</a>", lookup);
    EXPECT_EQ(linked.body, "<p><a href=\"" + kFolder + "plan-2016.pdf\">Planen</a></p>");
    EXPECT_THAT(linked.media, ElementsAre(plan.id));
    EXPECT_THAT(clean_body(linked.body, lookup).media, ElementsAre(plan.id));
    const CleanBody shown = clean_body("a <img src=\"media:plan-2016\">", lookup);
    EXPECT_EQ(shown.body, "<p>a</p>");
    EXPECT_EQ(shown.dropped.front().what, "picture");
}

TEST(Picture, IsListedOnceInOrder) {
    EXPECT_THAT(cleaned("<img src=\"media:13\"><img src=\"media:12\"><img src=\"media:13\">").media,
                ElementsAre(model::MediaId{13}, model::MediaId{12}));
}

TEST(Picture, WithoutLookUpsNothingIsFound) {
    EXPECT_EQ(clean_body("a<img src=\"media:12\"><img src=\"media:x\">", {}).body, "<p>a</p>");
}

}  // namespace
}  // namespace budkavle::markup
