// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What word processors and other systems put on the clipboard.
#include <gtest/gtest.h>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

using tests::body_of;

TEST(PastedBody, FromWordKeepsTextAndLists) {
    EXPECT_EQ(
        body_of(
            "<!--[if gte mso "
            "9]><xml><w:View>Normal</w:View></xml><![endif]--><style>p.MsoNormal{margin:0}</style>"
            "<p class=MsoNormal style='margin-bottom:0cm'><b "
            "style='mso-bidi-font-weight:normal'>Hej<o:p></o:p></b></p>"
            "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 "
            "lfo1'><![if !supportLists]>"
            "<span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; "
            "</span></span></span>"
            "<![endif]>ett<o:p></o:p></p>"
            "<p class=MsoListParagraphCxSpLast style='mso-list: l0 level1 lfo1'><span "
            "style='mso-list:Ignore'>·</span>två</p>"
            "<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span "
            "style='mso-list:Ignore'>1.</span>tre</p>"
            "<xml><w:Zoom>0</w:Zoom></xml>"),
        "<p><strong>Hej</strong></p>\n<ul><li>ett</li><li>två</li></ul>\n<ol><li>tre</li></ol>");
}

TEST(PastedBody, FromGoogleDocsKeepsBoldThatIsAStyle) {
    EXPECT_EQ(body_of("<meta charset='utf-8'><b style=\"font-weight:normal;\" "
                      "id=\"docs-internal-guid-1\"><p dir=\"ltr\" "
                      "style=\"line-height:1.38\"><span "
                      "style=\"font-size:11pt;font-weight:700;\">Fet</span><span "
                      "style=\"font-weight:400\"> text </span><span "
                      "style=\"font-style:italic\">kursiv</span></p><br><ul><li "
                      "dir=\"ltr\" aria-level=\"1\"><p dir=\"ltr\" "
                      "role=\"presentation\"><span>punkt</span></p></li></ul></b>"),
              "<p dir=\"ltr\"><strong>Fet</strong> text <em>kursiv</em></p>\n"
              "<ul><li dir=\"ltr\"><p dir=\"ltr\">punkt</p></li></ul>");
}

TEST(PastedBody, FromWordPressBlocksKeepsContent) {
    EXPECT_EQ(
        body_of(
            "<!-- wp:paragraph {\"align\":\"left\"} --><p class=\"has-text-align-left\">a</p><!-- "
            "/wp:paragraph -->"
            "<!-- wp:table --><figure "
            "class=\"wp-block-table\"><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
            "<figcaption>Källa</figcaption></figure><!-- /wp:table -->"),
        "<p>a</p>\n<div class=\"table\" role=\"region\" tabindex=\"0\" "
        "aria-label=\"Tabell\"><table><tbody><tr><td>1</td>"
        "<td>2</td></tr></tbody></table></div>\n<p>Källa</p>");
}

TEST(PastedBody, FromBloggerKeepsLines) {
    EXPECT_EQ(body_of("<div dir=\"ltr\" style=\"text-align: left;\" trbidi=\"on\">Rad ett<br /><br "
                      "/>Rad två<br />Rad tre<div "
                      "class=\"separator\" style=\"clear: both;\"><a "
                      "href=\"https://bp.example/s1600/a.jpg\"><img "
                      "src=\"https://bp.example/s320/a.jpg\" border=\"0\" /></a></div><span "
                      "style=\"font-family: Verdana;\">Fyra</span></div>"),
              "<p dir=\"ltr\">Rad ett</p>\n<p dir=\"ltr\">Rad två<br/>Rad tre</p>\n<p "
              "dir=\"ltr\">Fyra</p>");
}

}  // namespace
}  // namespace budkavle::markup
