// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

using tests::body_of;
using tests::cleaned;

TEST(CleanBody, KeepsWhatAPostIsMadeOf) {
    for (const char* body :
         {"<p>Hej <strong>fet</strong> och <em>kursiv</em></p>",
          "<h2>Rubrik</h2>\n<p>Text</p>\n<h3>Under</h3>\n<p>Mer</p>",
          "<ul><li>ett</li><li>två<ul><li>under</li></ul></li></ul>",
          "<ol start=\"3\" reversed=\"\"><li value=\"7\">sju</li></ol>",
          "<blockquote cite=\"https://x.se/\"><p>Citat</p></blockquote>",
          "<p><a href=\"site:/2015/\">2015</a> <a href=\"https://x.se/?a=1&amp;b=2\">x</a></p>",
          "<p><time datetime=\"2015-11-26\">i går</time> H<sub>2</sub>O <abbr "
          "title=\"aktiebolag\">AB</abbr></p>",
          "<p lang=\"se\" dir=\"ltr\">čáhci <span lang=\"fi\">vesi</span></p>",
          "<p>rad ett<br/>rad två</p>\n<hr/>\n<pre><code>a  &lt; b\n c</code></pre>",
          "<dl><dt>ord</dt><dd>sak</dd></dl>", "<p>&lt;&amp;&quot;&gt; 👍 ŋ</p>"}) {
        EXPECT_EQ(body_of(body), body);
    }
}

TEST(CleanBody, EscapesWhatMarkupNeeds) {
    EXPECT_EQ(body_of("a < b & c > \"d\" &nbsp; e"),
              "<p>a &lt; b &amp; c &gt; &quot;d&quot; e</p>");
    EXPECT_EQ(body_of("&lt;script&gt;"), "<p>&lt;script&gt;</p>");
}

TEST(CleanBody, AddressesOfTheSiteStandNowhereElse) {
    EXPECT_EQ(
        body_of(
            "site:/x website:/ <abbr title='site:/'>a</abbr><a href='https://x.se/site:/'>b</a>"),
        "<p>site&#58;/x website&#58;/ <abbr title=\"site&#58;/\">a</abbr>"
        "<a href=\"https://x.se/site&#58;/\">b</a></p>");
}

TEST(CleanBody, PutsBareTextInParagraphs) {
    EXPECT_EQ(body_of("Hej"), "<p>Hej</p>");
    EXPECT_EQ(body_of("ett<div>två</div>tre<p>fyra"),
              "<p>ett</p>\n<p>två</p>\n<p>tre</p>\n<p>fyra</p>");
    EXPECT_EQ(body_of(""), "");
    EXPECT_EQ(body_of(" \n\t "), "");
}

TEST(CleanBody, TakesOutThePaddingOfBloggSe) {
    EXPECT_EQ(body_of("<p>&nbsp;</p><p>Hej</p><p><br></p><p> &nbsp;<strong> </strong></p><div><br "
                      "/></div><p>då&nbsp;</p>"),
              "<p>Hej</p>\n<p>då</p>");
}

TEST(CleanBody, MakesParagraphsOfDoubleLineBreaks) {
    EXPECT_EQ(body_of("ett<br><br />två<br>\n&nbsp;<br>tre<br>fyra<br><br>"),
              "<p>ett</p>\n<p>två</p>\n<p>tre<br/>fyra</p>");
}

TEST(CleanBody, KeepsSingleNoBreakSpaces) {
    EXPECT_EQ(body_of("1&nbsp;000  kronor &nbsp; nu"), "<p>1\u00A0000 kronor nu</p>");
}

TEST(CleanBody, SplitsAtTheReadMoreMark) {
    const CleanBody word_press = cleaned("<p>Ett</p><!--more Läs vidare--><p>Två</p>");
    EXPECT_EQ(word_press.lead, "<p>Ett</p>");
    EXPECT_EQ(word_press.body, "<p>Ett</p>\n<p>Två</p>");
    const CleanBody within = cleaned("<p><b>Ett <!--more--> och</b> två</p><p>Tre</p>");
    EXPECT_EQ(within.lead, "<p><strong>Ett</strong></p>");
    EXPECT_EQ(within.body, "<p><strong>Ett och</strong> två</p>\n<p>Tre</p>");
    EXPECT_EQ(cleaned("Ett<br><a name=\"more\"></a><br>Två").lead, "<p>Ett</p>");
    EXPECT_EQ(cleaned("<p>x</p><table><tr><td>a<!--more--><td>b</table>").lead, "<p>x</p>");
    EXPECT_EQ(cleaned("<ul><li>a</li><!--more--><li>b</li></ul>").lead, "<ul><li>a</li></ul>");
}

TEST(CleanBody, HasNoLeadWithoutAMarkOrWithNothingOnOneSideOfIt) {
    EXPECT_EQ(cleaned("<p>Ett</p>").lead, std::nullopt);
    EXPECT_EQ(cleaned("<!--more--><p>Ett</p>").lead, std::nullopt);
    EXPECT_EQ(cleaned("<p>Ett</p><!--more-->").lead, std::nullopt);
    EXPECT_EQ(cleaned("<p>Ett</p><!--moreover--><p>Två</p>").lead, std::nullopt);
}

TEST(CleanBody, TellsTheFirstWords) {
    EXPECT_EQ(
        cleaned("<h2>Snö</h2><ul><li>ett</li><li>två</li></ul><p>tre<br>fyra</p>").plain_start,
        "Snö ett två tre fyra");
    EXPECT_EQ(
        cleaned("<p><img src=\"media:12\" title=\"Bild\"></p><p>Text &amp; mer</p>").plain_start,
        "Text & mer");
    EXPECT_EQ(cleaned("<p><img src=\"media:12\" title=\"Bild\"></p>").plain_start, "Bild");
    std::string words;
    for (int i = 0; i < 100; ++i) {
        words += "kommunchef ";
    }
    const std::string start = cleaned(words).plain_start;
    EXPECT_LE(start.size(), 160U);
    EXPECT_GE(start.size(), 140U);
    EXPECT_TRUE(start.ends_with("kommunchef")) << start;
    EXPECT_EQ(cleaned(std::string(200, 'a')).plain_start, std::string(160, 'a'));
}

TEST(CleanBody, TellsWhatItTookAway) {
    const CleanBody clean = cleaned(
        "<script>1</script><script>2</script><p onclick=\"x()\">a <a href=\"javascript:x()\">b</a>"
        "<img src=\"https://x.se/a.jpg\"></p>");
    const auto finding = [](const char* what, const char* subject, std::size_t count) {
        return testing::AllOf(testing::Field(&Finding::what, what),
                              testing::Field(&Finding::subject, subject),
                              testing::Field(&Finding::count, count));
    };
    EXPECT_THAT(clean.dropped,
                testing::UnorderedElementsAre(finding("element", "script", 2),
                                              finding("attribute", "onclick", 1),
                                              finding("address", "javascript:x()", 1),
                                              finding("picture", "https://x.se/a.jpg", 1)));
    const CleanBody endless = cleaned("<a href=\"x:" + std::string(5000, 'a') + "\">b</a>");
    ASSERT_EQ(endless.dropped.size(), 1U);
    EXPECT_LE(endless.dropped.front().subject.size(), 80U);
}

TEST(CleanBody, TakesAnyBytes) {
    using namespace std::string_view_literals;
    EXPECT_EQ(body_of("a\0b\x01\x7F\xFF\r\nc\u0085\uFEFF\uFDD0"sv), "<p>ab\uFFFD c</p>");
    EXPECT_EQ(body_of("&#1;&#0;&#xFFFF;&#x80;&#xD800;x"),
              body_of(body_of("&#1;&#0;&#xFFFF;&#x80;&#xD800;x").substr(3)));
}

TEST(CleanBody, RefusesTooMuchWithWordsForTheWriter) {
    const auto error_of = [](const std::string& html) -> std::string {
        try {
            static_cast<void>(clean_body(html, {}));
        } catch (const std::length_error& error) {
            return error.what();
        }
        return "";
    };
    EXPECT_THAT(error_of(std::string(kBodyLimitBytes + 1, 'a')),
                testing::HasSubstr("at most 512 KiB"));
    std::string tags;
    for (std::size_t i = 0; i <= kTagLimit; ++i) {
        tags += "<b>";
    }
    EXPECT_THAT(error_of(tags), testing::HasSubstr("at most 10000 can be kept"));
    EXPECT_THAT(error_of(std::string(kBodyLimitBytes, '&')),
                testing::HasSubstr("Written out, the text has"));
    std::string attributes = "<p";
    for (int i = 0; i < 50000; ++i) {
        attributes += " a" + std::to_string(i);
    }
    EXPECT_THAT(error_of(attributes + ">x"), testing::HasSubstr("attributes"));
    EXPECT_EQ(error_of(std::string(kBodyLimitBytes - 100, 'a')), "");
}

TEST(CleanBody, IsNotSlowedByNesting) {
    for (const char* tag :
         {"<div>", "<ul><li>", "<b>", "<blockquote>", "<table><tr><td>", "<font size=1>"}) {
        std::string html;
        for (int i = 0; i < 3000; ++i) {
            html += tag;
        }
        const auto begin = std::chrono::steady_clock::now();
        try {
            static_cast<void>(clean_body(html + "x", {}));
        } catch (const std::length_error&) {
            continue;  // refused at once is as good
        }
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5)) << tag;
    }
}

}  // namespace
}  // namespace budkavle::markup
