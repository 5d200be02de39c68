// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/header_list.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

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

TEST(HeaderList, AValueCannotStartAFieldOfItsOwn) {
    HeaderList headers;
    headers.add("Location", std::string_view("/a\r\nSet-Cookie: x=1\0y", 21));
    EXPECT_EQ(headers.find("Location"), "/a  Set-Cookie: x=1 y");
}

}  // namespace
}  // namespace budkavle::http
