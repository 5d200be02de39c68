// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/host.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

TEST(Host, IsLowerCase) {
    EXPECT_EQ(parse_host("Blogg.Exempel.SE", Scheme::http), "blogg.exempel.se");
}

TEST(Host, LosesThePortOfItsOwnScheme) {
    EXPECT_EQ(parse_host("exempel.se:80", Scheme::http), "exempel.se");
    EXPECT_EQ(parse_host("exempel.se:443", Scheme::https), "exempel.se");
}

TEST(Host, KeepsAnyOtherPort) {
    EXPECT_EQ(parse_host("exempel.se:8080", Scheme::http), "exempel.se:8080");
    EXPECT_EQ(parse_host("exempel.se:443", Scheme::http), "exempel.se:443");
    EXPECT_EQ(parse_host("exempel.se:80", Scheme::https), "exempel.se:80");
}

TEST(Host, LosesTheDotThatEndsAFullName) {
    EXPECT_EQ(parse_host("exempel.se.", Scheme::http), "exempel.se");
    EXPECT_EQ(parse_host("exempel.se.:8080", Scheme::http), "exempel.se:8080");
}

TEST(Host, MayBeAnAddress) {
    EXPECT_EQ(parse_host("127.0.0.1:8080", Scheme::http), "127.0.0.1:8080");
    EXPECT_EQ(parse_host("[::1]", Scheme::http), "[::1]");
    EXPECT_EQ(parse_host("[2001:DB8::1]:8080", Scheme::http), "[2001:db8::1]:8080");
}

TEST(Host, MayBeAnInternationalNameInItsAsciiForm) {
    EXPECT_EQ(parse_host("xn--sk-fia5s.exempel.se", Scheme::https), "xn--sk-fia5s.exempel.se");
}

TEST(Host, RefusesWhatIsNoHost) {
    for (const char* text : {"",
                             ".",
                             ".exempel.se",
                             "exempel..se",
                             "exempel.se..",
                             "exempel se",
                             "exempel.se/",
                             "a@exempel.se",
                             "skåp.se",
                             "exempel.se:",
                             "exempel.se:0",
                             "exempel.se:65536",
                             "exempel.se:080000",
                             "exempel.se:-1",
                             "exempel.se:8o",
                             "exempel.se:80:80",
                             "[]",
                             "[::1",
                             "::1",
                             "[::1]x",
                             "[::1]:",
                             "[g::1]",
                             "a]:80",
                             "exempel.se\n",
                             "<script>"}) {
        EXPECT_FALSE(parse_host(text, Scheme::http)) << text;
    }
}

TEST(Host, RefusesANameThatIsTooLong) {
    EXPECT_TRUE(parse_host(std::string(253, 'a'), Scheme::http));
    EXPECT_FALSE(parse_host(std::string(254, 'a'), Scheme::http));
}

TEST(Host, RefusesANulInside) {
    EXPECT_FALSE(parse_host(std::string_view("exempel.se\0", 11), Scheme::http));
}

}  // namespace
}  // namespace budkavle::http
