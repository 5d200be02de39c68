// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "markup/clean_body.hpp"

namespace budkavle::markup {
namespace {

TEST(ReadyHtml, PutsTheSitesPrefixBeforeItsAddresses) {
    const std::string_view stored =
        "<p><a href=\"site:/2015/\">a</a> site&#58;/x<br/><a "
        "href=\"https://x.se/a/\">b</a></p>\n<hr/>";
    EXPECT_EQ(ready_html(stored, "/kommunchefen"),
              "<p><a href=\"/kommunchefen/2015/\">a</a> site&#58;/x<br><a "
              "href=\"https://x.se/a/\">b</a></p>\n<hr>");
    EXPECT_EQ(
        ready_html(stored, ""),
        "<p><a href=\"/2015/\">a</a> site&#58;/x<br><a href=\"https://x.se/a/\">b</a></p>\n<hr>");
    EXPECT_EQ(ready_html("<img src=\"site:/media/1/a-1.jpg\" srcset=\"site:/media/1/a-1.jpg 1w, "
                         "site:/media/1/a-2.jpg 2w\"/>",
                         "https://www.x.se/b"),
              "<img src=\"https://www.x.se/b/media/1/a-1.jpg\" "
              "srcset=\"https://www.x.se/b/media/1/a-1.jpg 1w, "
              "https://www.x.se/b/media/1/a-2.jpg 2w\">");
}

TEST(ReadyHtml, LeavesTheRestAlone) {
    for (const char* text :
         {"", "/", "<p>a</p>", "<p>1/2 </p>", "site:", "ite:/", "<p>/&gt;</p>"}) {
        EXPECT_EQ(ready_html(text, "/x"), text);
    }
    EXPECT_EQ(ready_html("site:/site:/", "/x"), "/x//x/");
}

TEST(AbsoluteHtml, GivesEveryAddressOfTheHostItsHost) {
    const std::string base = "https://www.norrsele.se/kommunchefen";
    EXPECT_EQ(absolute_html("<a href=\"site:/om/\">om</a>", base),
              "<a href=\"https://www.norrsele.se/kommunchefen/om/\">om</a>");
    EXPECT_EQ(absolute_html("<a href=\"/politik/\">a</a><a href=\"/\">b</a>", base),
              "<a href=\"https://www.norrsele.se/politik/\">a</a><a "
              "href=\"https://www.norrsele.se/\">b</a>");
}

TEST(AbsoluteHtml, LeavesAddressesOfOtherHostsAndTextAlone) {
    const std::string base = "http://localhost:8080";
    for (const std::string body :
         {"<a href=\"//exempel.se/x\">x</a>", "<a href=\"mailto:a@exempel.se\">x</a>",
          "<p>a=&quot;/b&quot;</p>"}) {
        EXPECT_EQ(absolute_html(body, base), body);
    }
}

}  // namespace
}  // namespace budkavle::markup
