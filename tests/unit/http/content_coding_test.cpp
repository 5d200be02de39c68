// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/content_coding.hpp"

#include <gtest/gtest.h>

#include <array>

namespace budkavle::http {
namespace {

constexpr std::array kAll{Coding::gzip, Coding::zstd, Coding::br};
constexpr std::array kOnlyGzip{Coding::gzip};

Coding of_all(std::string_view field) {
    return choose_coding(field, kAll);
}

TEST(ContentCoding, EachCodingHasItsRegisteredToken) {
    EXPECT_EQ(token_of(Coding::identity), "identity");
    EXPECT_EQ(token_of(Coding::gzip), "gzip");
    EXPECT_EQ(token_of(Coding::br), "br");
    EXPECT_EQ(token_of(Coding::zstd), "zstd");
}

TEST(ContentCoding, WhatBrowsersSendGetsBrotli) {
    EXPECT_EQ(of_all("gzip, deflate, br, zstd"), Coding::br);
    EXPECT_EQ(of_all("gzip, deflate, br"), Coding::br);
}

TEST(ContentCoding, AmongEqualsBrotliThenZstdThenGzip) {
    EXPECT_EQ(of_all("gzip, zstd"), Coding::zstd);
    EXPECT_EQ(of_all("gzip"), Coding::gzip);
    EXPECT_EQ(of_all("identity, gzip"), Coding::gzip);
    EXPECT_EQ(choose_coding("gzip, deflate, br, zstd", kOnlyGzip), Coding::gzip);
}

TEST(ContentCoding, TheClientsWeightGoesBeforeOurOrder) {
    EXPECT_EQ(of_all("br;q=0.5, gzip;q=0.8"), Coding::gzip);
    EXPECT_EQ(of_all("br;q=0.998, gzip;q=0.999, zstd;q=0.001"), Coding::gzip);
    EXPECT_EQ(of_all("gzip;q=0.5, identity"), Coding::identity);
    EXPECT_EQ(of_all("identity;q=0.5, gzip;q=0.4"), Coding::identity);
}

TEST(ContentCoding, AZeroWeightForbids) {
    EXPECT_EQ(of_all("br;q=0, gzip"), Coding::gzip);
    EXPECT_EQ(of_all("gzip;q=0.000"), Coding::identity);
    EXPECT_EQ(of_all("br;q=0, *"), Coding::zstd);
}

TEST(ContentCoding, AStarStandsForAllThatIsNotNamed) {
    EXPECT_EQ(of_all("*"), Coding::br);
    EXPECT_EQ(of_all("gzip;q=0.3, *;q=0.2"), Coding::gzip);
    EXPECT_EQ(of_all("*;q=0, gzip"), Coding::gzip);
    EXPECT_EQ(of_all("*;q=0"), Coding::identity);
    EXPECT_EQ(choose_coding("*", {}), Coding::identity);
}

TEST(ContentCoding, WithoutAFieldOrWithAnEmptyOneNothingIsCoded) {
    EXPECT_EQ(choose_coding(std::nullopt, kAll), Coding::identity);
    EXPECT_EQ(of_all(""), Coding::identity);
    EXPECT_EQ(of_all(" , ,"), Coding::identity);
}

TEST(ContentCoding, WhatWeDoNotHaveIsPassedOver) {
    EXPECT_EQ(of_all("deflate, compress"), Coding::identity);
    EXPECT_EQ(of_all("deflate, gzip;q=0.1"), Coding::gzip);
    EXPECT_EQ(choose_coding("br", kOnlyGzip), Coding::identity);
}

TEST(ContentCoding, ARefusedIdentityIsStillAnAnswerWhenNothingElseFits) {
    EXPECT_EQ(of_all("identity;q=0"), Coding::identity);
    EXPECT_EQ(of_all("identity;q=0, gzip;q=0.1"), Coding::gzip);
    EXPECT_EQ(of_all("identity;q=0, *;q=0.5"), Coding::br);
}

TEST(ContentCoding, NamesAreComparedWithoutCaseAndTheOldNameOfGzipIsKnown) {
    EXPECT_EQ(of_all("GZip"), Coding::gzip);
    EXPECT_EQ(of_all("BR ; Q=0.5"), Coding::br);
    EXPECT_EQ(of_all("x-gzip"), Coding::gzip);
    EXPECT_EQ(of_all("X-GZIP;q=0"), Coding::identity);
}

TEST(ContentCoding, SpaceIsAllowedWhereTheGrammarHasIt) {
    EXPECT_EQ(of_all("\tgzip \t;  q=0.5\t ,, br;q=0.4 "), Coding::gzip);
}

TEST(ContentCoding, TheFirstOfACodingNamedTwiceCounts) {
    EXPECT_EQ(of_all("gzip;q=0, gzip"), Coding::identity);
    EXPECT_EQ(of_all("gzip, x-gzip;q=0"), Coding::gzip);
}

TEST(ContentCoding, AMalformedListMeansIdentity) {
    for (const std::string_view field :
         {"gzip;", "gzip;q", "gzip;q=", "gzip;q=2", "gzip;q=1.001", "gzip;q=0.1234", "gzip;q=.5",
          "gzip;q=-1", "gzip;level=9", "gzip;q=0.5;q=0.6", "gzip br", "br, gzip;q=x", "br, (gzip)",
          "br, \"gzip\"", ";q=1", "br, gzip q=1", "br;q =1", "br\xC3\xA4"}) {
        EXPECT_EQ(of_all(field), Coding::identity) << field;
    }
    EXPECT_EQ(of_all(std::string_view("br\0", 3)), Coding::identity);
}

TEST(ContentCoding, AVeryLongListEnds) {
    std::string field;
    constexpr int kElements = 100'000;
    for (int i = 0; i < kElements; ++i) {
        field += "x;q=0.1,";
    }
    EXPECT_EQ(of_all(field + "gzip"), Coding::gzip);
}

}  // namespace
}  // namespace budkavle::http
