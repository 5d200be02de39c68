// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/cookies.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

TEST(Cookies, AreReadInOrder) {
    const auto cookies = parse_cookies("a=1; b=2;c=x=y; tom=");
    ASSERT_TRUE(cookies);
    ASSERT_EQ(cookies->size(), 4U);
    EXPECT_EQ((*cookies)[1].name, "b");
    EXPECT_EQ((*cookies)[2].value, "x=y");
    EXPECT_EQ((*cookies)[3].value, "");
}

TEST(Cookies, OfOtherProgramsDoNotHideOurs) {
    EXPECT_EQ(find_cookie("skräp; {json:1}; =x; __Host-budkavle=abc; t=\"q\"", "__Host-budkavle"),
              "abc");
}

TEST(Cookies, AreFoundByTheirWholeNameInItsCase) {
    EXPECT_FALSE(find_cookie("x__Host-budkavle=1; __host-budkavle=2", "__Host-budkavle"));
    EXPECT_FALSE(find_cookie("", "a"));
}

TEST(Cookies, SentTwiceAreNotBelieved) {
    EXPECT_FALSE(find_cookie("a=1; b=2; a=3", "a"));
}

TEST(Cookies, HaveLimits) {
    EXPECT_TRUE(parse_cookies("a=1; b=2", {.count = 2}));
    EXPECT_FALSE(parse_cookies("a=1; b=2; c=3", {.count = 2}));
    EXPECT_FALSE(parse_cookies("a=1; b=2", {.bytes = 7}));
    EXPECT_FALSE(find_cookie("a=" + std::string(9000, 'x'), "a"));
}

TEST(NewCookies, AreAsStrictAsTheyCanBe) {
    EXPECT_EQ(set_cookie({.name = "__Host-budkavle", .value = "abc-_09"}),
              "__Host-budkavle=abc-_09; Path=/; Secure; HttpOnly; SameSite=Strict");
}

TEST(NewCookies, CarryWhatTheyAreGiven) {
    EXPECT_EQ(set_cookie({.name = "a",
                          .value = "",
                          .path = "/admin/",
                          .max_age = std::chrono::seconds{0},
                          .same_site = SameSite::lax,
                          .is_secure = false,
                          .is_http_only = false}),
              "a=; Path=/admin/; Max-Age=0; SameSite=Lax");
}

TEST(NewCookies, CannotBeUsedToWriteAnything) {
    for (const char* hostile : {"a;b", "a\r\nSet-Cookie: x=1", "a b", "a,b", "a\"b", "a\\b", "å"}) {
        EXPECT_FALSE(set_cookie({.name = "a", .value = hostile})) << hostile;
        EXPECT_FALSE(set_cookie({.name = hostile, .value = "1"})) << hostile;
    }
    EXPECT_FALSE(set_cookie({.name = "a", .value = std::string_view("a\0b", 3)}));
    EXPECT_FALSE(set_cookie({.name = "", .value = "1"}));
    EXPECT_FALSE(set_cookie({.name = "a", .value = "1", .path = "/; Domain=exempel.se"}));
    EXPECT_FALSE(set_cookie({.name = "a", .value = "1", .path = ""}));
    EXPECT_FALSE(set_cookie({.name = "a", .value = "1", .max_age = std::chrono::seconds{-1}}));
}

TEST(NewCookies, KeepTheRulesOfTheirPrefix) {
    EXPECT_FALSE(set_cookie({.name = "__Host-a", .value = "1", .path = "/admin/"}));
    EXPECT_FALSE(set_cookie({.name = "__HOST-a", .value = "1", .is_secure = false}));
    EXPECT_FALSE(set_cookie({.name = "__Secure-a", .value = "1", .is_secure = false}));
    EXPECT_TRUE(set_cookie({.name = "__Secure-a", .value = "1", .path = "/admin/"}));
}

}  // namespace
}  // namespace budkavle::http
