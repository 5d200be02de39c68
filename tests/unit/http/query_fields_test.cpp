// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/query_fields.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

TEST(QueryFields, AreDecoded) {
    const auto fields = parse_query("q=v%C3%A4g+till+bron&sida=2");
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->find("q"), "väg till bron");
    EXPECT_EQ(fields->find("sida"), "2");
}

TEST(QueryFields, OfAnEmptyQueryAreNone) {
    const auto fields = parse_query("");
    ASSERT_TRUE(fields);
    EXPECT_TRUE(fields->fields().empty());
    EXPECT_FALSE(fields->find(""));
}

TEST(QueryFields, TheFirstOfOneNameWins) {
    EXPECT_EQ(parse_query("a=1&a=2")->find("a"), "1");
}

TEST(QueryFields, AFieldWithoutEqualsSignIsEmpty) {
    const auto fields = parse_query("xml&a=");
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->find("xml"), "");
    EXPECT_EQ(fields->find("a"), "");
}

TEST(QueryFields, OnlyTheFirstEqualsSignDivides) {
    EXPECT_EQ(parse_query("a=b=c")->find("a"), "b=c");
}

TEST(QueryFields, EmptyPiecesArePassedOver) {
    const auto fields = parse_query("&&a=1&&b=2&");
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->fields().size(), 2U);
}

TEST(QueryFields, AnEncodedAmpersandDoesNotDivide) {
    EXPECT_EQ(parse_query("a=1%26b%3D2")->find("a"), "1&b=2");
}

TEST(QueryFields, AreRefusedIfOneDoesNotDecode) {
    EXPECT_FALSE(parse_query("a=1&b=%"));
    EXPECT_FALSE(parse_query("%00=1"));
    EXPECT_FALSE(parse_query("a=%FF"));
}

TEST(QueryFields, HaveALimitOfCount) {
    EXPECT_TRUE(parse_query("a&b&c", {.count = 3}));
    EXPECT_FALSE(parse_query("a&b&c&d", {.count = 3}));
}

TEST(QueryFields, HaveALimitOfBytes) {
    EXPECT_TRUE(parse_query("a=34", {.bytes = 4}));
    EXPECT_FALSE(parse_query("a=345", {.bytes = 4}));
}

}  // namespace
}  // namespace budkavle::http
