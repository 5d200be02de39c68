// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/target.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

Status refusal_of(std::string_view text) {
    const TargetResult result = parse_target(text);
    EXPECT_TRUE(result.target.path.empty()) << text;
    return result.refused.value_or(Status::ok);
}

TEST(Target, IsDividedIntoPathAndQuery) {
    const TargetResult result = parse_target("/2015/11/26/sk%C3%A5p/?q=a%20b?c");
    EXPECT_FALSE(result.refused);
    EXPECT_EQ(result.target.path, "/2015/11/26/skåp/");
    EXPECT_EQ(result.target.query, "q=a%20b?c");
    EXPECT_EQ(result.target.host, "");
}

TEST(Target, MayLackAQuery) {
    EXPECT_EQ(parse_target("/").target.path, "/");
    EXPECT_EQ(parse_target("/?").target.query, "");
}

TEST(Target, InAbsoluteFormGivesTheHost) {
    const TargetResult result = parse_target("HTTP://Exempel.se:8080/rss.xml?x");
    EXPECT_FALSE(result.refused);
    EXPECT_EQ(result.target.host, "Exempel.se:8080");
    EXPECT_EQ(result.target.path, "/rss.xml");
    EXPECT_EQ(result.target.query, "x");
}

TEST(Target, InAbsoluteFormWithoutPathMeansTheRoot) {
    EXPECT_EQ(parse_target("https://exempel.se").target.path, "/");
    EXPECT_EQ(parse_target("https://exempel.se?q=1").target.path, "/");
    EXPECT_EQ(parse_target("https://exempel.se?q=1").target.query, "q=1");
}

TEST(Target, InAnyOtherFormIsBad) {
    for (const char* text : {"", "*", "exempel.se:443", "rss.xml", "?q=1", "ftp://exempel.se/",
                             "http://", "http:///x", "https://?q"}) {
        EXPECT_EQ(refusal_of(text), Status::bad_request) << text;
    }
}

TEST(Target, WithBadEncodingIsBad) {
    for (const char* text : {"/%", "/%zz", "/a%00b", "/%0a", "/%7f", "/%ff", "/%C0%AF", "/a b",
                             "/a\tb", "/a\nb", "/a#b", "/\x7f"}) {
        EXPECT_EQ(refusal_of(text), Status::bad_request) << text;
    }
    EXPECT_EQ(refusal_of(std::string_view("/a\0b", 4)), Status::bad_request);
}

TEST(Target, WithDotSegmentsIsNotFound) {
    for (const char* text :
         {"/.", "/..", "/a/../b", "/a/./b", "/a/..", "/%2e%2e/etc/passwd", "/.%2E/", "/a/%2e/"}) {
        EXPECT_EQ(refusal_of(text), Status::not_found) << text;
    }
}

TEST(Target, WithDotsInsideASegmentIsServed) {
    EXPECT_EQ(parse_target("/rss.xml").target.path, "/rss.xml");
    EXPECT_EQ(parse_target("/.well-known/security.txt").target.path, "/.well-known/security.txt");
    EXPECT_EQ(parse_target("/a...b/...").target.path, "/a...b/...");
}

TEST(Target, WithEmptySegmentsIsNotFound) {
    for (const char* text : {"//", "/a//b", "/a//", "//exempel.se/"}) {
        EXPECT_EQ(refusal_of(text), Status::not_found) << text;
    }
}

TEST(Target, WithEncodedSlashOrBackslashIsNotFound) {
    for (const char* text : {"/a%2Fb", "/a%2fb", "/%2F", "/a\\b", "/..%5c..%5c"}) {
        EXPECT_EQ(refusal_of(text), Status::not_found) << text;
    }
}

TEST(Target, OverItsLimitIsTooLong) {
    const std::string longest = "/" + std::string(kTargetLimitBytes - 1, 'a');
    EXPECT_FALSE(parse_target(longest).refused);
    EXPECT_EQ(refusal_of(longest + "a"), Status::uri_too_long);
    EXPECT_EQ(refusal_of("/?" + longest), Status::uri_too_long);
}

TEST(Target, KeepsTheQueryRaw) {
    EXPECT_EQ(parse_target("/?a=%zz").target.query, "a=%zz");
}

}  // namespace
}  // namespace budkavle::http
