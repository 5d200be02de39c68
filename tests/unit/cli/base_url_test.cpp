// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/base_url.hpp"

#include <gtest/gtest.h>

namespace budkavle::cli {
namespace {

TEST(BaseUrl, IsTakenApartIntoHostAndPrefix) {
    const auto url = parse_base_url("HTTPS://WWW.Norrsele.se/kommunchefen/");
    ASSERT_TRUE(url);
    EXPECT_EQ(url->text, "https://www.norrsele.se/kommunchefen");
    EXPECT_EQ(url->host, "www.norrsele.se");
    EXPECT_EQ(url->path_prefix, "/kommunchefen");
}

TEST(BaseUrl, OfAWholeHostHasNoPrefix) {
    EXPECT_EQ(parse_base_url("https://blogg.norrsele.se")->path_prefix, "");
    EXPECT_EQ(parse_base_url("https://blogg.norrsele.se/")->text, "https://blogg.norrsele.se");
}

TEST(BaseUrl, KeepsAPortThatIsNotTheSchemesOwn) {
    EXPECT_EQ(parse_base_url("http://localhost:8080/norrsele")->host, "localhost:8080");
    EXPECT_EQ(parse_base_url("https://norrsele.se:443/")->text, "https://norrsele.se");
    EXPECT_EQ(parse_base_url("http://norrsele.se:80/")->host, "norrsele.se");
}

TEST(BaseUrl, RefusesWhatNoRequestCouldMatch) {
    for (const char* text :
         {"", "norrsele.se", "ftp://norrsele.se", "https://", "https:///x", "https://norrsele.se:0",
          "https://norrsele.se:x", "https://norrsele.se//x", "https://norrsele.se/a/../b",
          "https://norrsele.se/å", "https://norrsele.se/a?b", "https://norrsele.se/a#b",
          "https://kim:hemligt@norrsele.se", "https://nörrsele.se", "https://a b.se",
          "https://a_b.se"}) {
        EXPECT_FALSE(parse_base_url(text)) << text;
    }
    EXPECT_FALSE(parse_base_url("https://norrsele.se/" + std::string(201, 'a')));
}

}  // namespace
}  // namespace budkavle::cli
