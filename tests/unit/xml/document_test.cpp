// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/xml/sample_views.hpp"
#include "xml/page_document.hpp"

namespace budkavle::xml {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Document, LeavesOutWhatIsEmpty) {
    EXPECT_EQ(make_page(test::minimal_page(PageKind::front)).to_text(),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<page kind=\"front\" lang=\"sv\" path=\"/\" title=\"Blogg\"/>\n");
}

TEST(Document, EscapesNamesWhereverTheyStand) {
    const std::string text = make_page(test::full_page(PageKind::front)).to_text();
    EXPECT_THAT(text, HasSubstr("name=\"Kommunchefens &lt;blogg&gt; &amp; &quot;mer&quot; 🦌\""));
    EXPECT_THAT(
        text, HasSubstr("<title>Skidspår &lt;ända&gt; till \"fjällstationen\" &amp; åter</title>"));
}

TEST(Document, ReplacesCharactersThatXmlForbids) {
    PageView page = test::minimal_page(PageKind::front);
    page.title = std::string(
        "a\0b\x01"
        "c\xff"
        "d",
        7);
    page.reason =
        "e\x0B"
        "f";
    const std::string text = make_page(page).to_text();
    EXPECT_THAT(text, HasSubstr("title=\"a\uFFFDb\uFFFDc\uFFFDd\""));
    EXPECT_THAT(text, HasSubstr("<reason>e\uFFFDf</reason>"));
}

TEST(Document, CountsBodiesOverThePostsThatHaveOne) {
    PageView page = test::minimal_page(PageKind::front);
    page.posts = {test::minimal_post(1), test::minimal_post(2), test::minimal_post(3)};
    page.posts[0].body = "<p>ett</p>";
    page.posts[2].body = "<p>tre</p>";
    const Document document = make_page(page);
    EXPECT_THAT(document.bodies(), testing::ElementsAre("<p>ett</p>", "<p>tre</p>"));
    const std::string text = document.to_text();
    EXPECT_THAT(text, HasSubstr("<body ref=\"1\">\n        <p>tre</p>"));
}

TEST(Document, ShowsBodiesParsedAndKeepsAnEmptyAlternativeText) {
    PageView page = test::minimal_page(PageKind::post);
    page.posts = {test::minimal_post(1)};
    page.posts[0].body = "<p>å &amp; <b>fet</b><br>slut &#58; <img src=\"/x\" alt=\"\"></p>";
    EXPECT_THAT(make_page(page).to_text(),
                HasSubstr("<p>å &amp; <b>fet</b><br/>slut : <img src=\"/x\" alt=\"\"/></p>"));
}

TEST(Document, IsNotChangedByACopyWithParsedBodies) {
    PageView page = test::minimal_page(PageKind::post);
    page.posts = {test::minimal_post(1)};
    page.posts[0].body = "<p>x</p>";
    const Document document = make_page(page);
    const std::string before = document.to_text();
    const Document parsed = document.with_parsed_bodies();
    EXPECT_EQ(document.to_text(), before);
}

TEST(Document, ShowsAStatusOnErrorPagesOnly) {
    EXPECT_THAT(make_page(test::full_page(PageKind::error)).to_text(), HasSubstr("status=\"404\""));
    EXPECT_THAT(make_page(test::full_page(PageKind::front)).to_text(), Not(HasSubstr("status=")));
}

TEST(Document, OfAFeedHoldsBodiesAsText) {
    EXPECT_THAT(make_feed(test::full_feed()).to_text(),
                HasSubstr("<body>&lt;h2 id=\"s-1\"&gt;Läge&lt;/h2&gt;"));
}

}  // namespace
}  // namespace budkavle::xml
