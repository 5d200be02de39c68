// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/header_list.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

std::string lines_of(const HeaderList& headers) {
    std::string lines;
    headers.append_lines(lines);
    return lines;
}

TEST(HeaderList, FindsAFieldWithoutRegardToCase) {
    HeaderList headers;
    headers.add("Content-Type", "text/html");
    EXPECT_EQ(headers.find("content-TYPE"), "text/html");
}

TEST(HeaderList, FindsNothingForAFieldThatIsAbsent) {
    HeaderList headers;
    headers.add("Content-Type", "text/html");
    EXPECT_FALSE(headers.find("Content"));
    EXPECT_FALSE(headers.find("Content-Type2"));
}

TEST(HeaderList, GivesTheFirstOfTwoFieldsOfOneName) {
    HeaderList headers;
    headers.add("Vary", "Accept");
    headers.add("vary", "Cookie");
    EXPECT_EQ(headers.find("Vary"), "Accept");
    EXPECT_EQ(headers.fields().size(), 2U);
}

TEST(HeaderList, SetReplacesAllFieldsOfThatName) {
    HeaderList headers;
    headers.add("Vary", "Accept");
    headers.add("VARY", "Cookie");
    headers.set("vary", "Origin");
    ASSERT_EQ(headers.fields().size(), 1U);
    EXPECT_EQ(headers.find("Vary"), "Origin");
}

TEST(HeaderList, SetTakesAValueThatLivesInTheListItself) {
    HeaderList headers;
    headers.add("Link", "<https://exempel.se/a-rather-long-address/>");
    headers.set("Link", *headers.find("Link"));
    EXPECT_EQ(headers.find("Link"), "<https://exempel.se/a-rather-long-address/>");
}

TEST(HeaderList, CopiesOfAFrozenListAreAlikeUntilOneIsChanged) {
    HeaderList headers;
    headers.add("ETag", "\"a\"");
    headers.add("Vary", "Accept-Encoding");
    headers.freeze();
    const HeaderList kept = headers;
    headers.set("ETag", *headers.find("ETag"));
    headers.add("Age", "1");
    EXPECT_EQ(lines_of(kept), "ETag: \"a\"\r\nVary: Accept-Encoding\r\n");
    EXPECT_EQ(kept.find("etag"), "\"a\"");
    EXPECT_EQ(lines_of(headers), "Vary: Accept-Encoding\r\nETag: \"a\"\r\nAge: 1\r\n");
}

TEST(HeaderList, ItsLinesLeaveTheFramingToWhoeverSendsThem) {
    HeaderList headers;
    headers.add("Content-length", "7");
    headers.add("STATUS", "200");
    headers.add("Content-Type", "text/plain");
    headers.add("Transfer-Encoding", "chunked");
    headers.add("Connection", "close");
    EXPECT_EQ(lines_of(headers), "Content-Type: text/plain\r\n");
    headers.freeze();
    EXPECT_EQ(lines_of(headers), "Content-Type: text/plain\r\n");
}

TEST(HeaderList, AValueCannotStartAFieldOfItsOwn) {
    HeaderList headers;
    headers.add("Location", std::string_view("/a\r\nSet-Cookie: x=1\0y", 21));
    EXPECT_EQ(headers.find("Location"), "/a  Set-Cookie: x=1 y");
}

}  // namespace
}  // namespace budkavle::http
