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

TEST(Picture, IsListedOnceInOrder) {
    EXPECT_THAT(cleaned("<img src=\"media:13\"><img src=\"media:12\"><img src=\"media:13\">").media,
                ElementsAre(model::MediaId{13}, model::MediaId{12}));
}

TEST(Picture, WithoutLookUpsNothingIsFound) {
    EXPECT_EQ(clean_body("a<img src=\"media:12\"><img src=\"media:x\">", {}).body, "<p>a</p>");
}

}  // namespace
}  // namespace budkavle::markup
