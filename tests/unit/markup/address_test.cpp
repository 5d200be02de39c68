// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/address.hpp"

#include <gtest/gtest.h>

#include <string>

namespace budkavle::markup {
namespace {

TEST(Address, TakesWhatLinksOfAKommunAre) {
    for (const char* address :
         {"https://www.norrsele.se/", "http://example.se/a/b?c=d&e=f#g", "https://åre.se/skidor",
          "mailto:kommun@norrsele.se?subject=Hej", "tel:+4697110000", "site:/2015/11/26/skidspar/",
          "site:/", "/politik/", "sida.html", "../upp", "?sida=2", "https://example.se:8443/x"}) {
        EXPECT_EQ(clean_address(address), address);
    }
}

TEST(Address, RefusesWhatRunsOrLies) {
    for (const char* address : {"javascript:alert(1)",
                                "JaVaScRiPt:alert(1)",
                                " javascript:alert(1)",
                                "java\tscript:alert(1)",
                                "java\nscript:alert(1)",
                                "\x01javascript:alert(1)",
                                "data:text/html,x",
                                "vbscript:x",
                                "file:///etc/passwd",
                                "blob:x",
                                "view-source:x",
                                "site://evil.example/",
                                "https://bank.se@evil.example/",
                                "https:///evil.example",
                                "https:evil.example",
                                "https:\\\\evil.example",
                                "https://",
                                "http:// x/",
                                "x:y",
                                "",
                                "#",
                                "#del",
                                "mailto:",
                                "https://a b.se/",
                                "https://a.se:99999999/",
                                "//evil.example\\@good.example"}) {
        EXPECT_EQ(clean_address(address), std::nullopt) << address;
    }
}

TEST(Address, CompletesWhatPeopleMean) {
    EXPECT_EQ(clean_address("www.norrsele.se/x"), "https://www.norrsele.se/x");
    EXPECT_EQ(clean_address("//example.se/x"), "https://example.se/x");
    EXPECT_EQ(clean_address("  HTTPS://Example.se  "), "https://Example.se");
}

TEST(Address, EncodesWhatMayNotStandInAnAddress) {
    EXPECT_EQ(clean_address("/a b/\"c\"<d>"), "/a%20b/%22c%22%3Cd%3E");
    EXPECT_EQ(clean_address("/skidspår"), "/skidsp%C3%A5r");
    EXPECT_EQ(clean_address("/100%"), "/100%25");
    EXPECT_EQ(clean_address("/\\evil.example"), "/%5Cevil.example");
    EXPECT_EQ(clean_address("a&b"), "./a&b");
    EXPECT_EQ(clean_address("site:/a/site:/b"), "site:/a/site%3A/b");
    EXPECT_EQ(clean_address("/x#a#b"), "/x#a%23b");
}

TEST(Address, DoneTwiceChangesNothing) {
    for (const char* address :
         {"/a b%zz%41", "a&b", "//x.se/å", "site:/a:b", "https://x.se/[1]|^"}) {
        const std::string once = clean_address(address).value();
        EXPECT_EQ(clean_address(once), once);
    }
}

TEST(Address, RefusesOneThatNobodyTyped) {
    EXPECT_EQ(clean_address("https://x.se/" + std::string(3000, 'a')), std::nullopt);
}

}  // namespace
}  // namespace budkavle::markup
