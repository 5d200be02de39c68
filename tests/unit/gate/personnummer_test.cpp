// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Only numbers that belong to nobody: 191212121212 and Skatteverket's test numbers (of the series
// 238, 239 and 980 to 999), and numbers made in those series for dates that are of interest.
#include "gate/personnummer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::ElementsAre;

std::string masked(const std::string& text) {
    return mask_personnummer(text, tests::november_2015());
}

bool is_found(const std::string& text) {
    return !find_personnummer(text, tests::november_2015()).empty();
}

TEST(Personnummer, IsFoundInEveryWayOfWritingIt) {
    for (const char* written :
         {"811228-9874", "8112289874", "198112289874", "19811228-9874", "811228 9874",
          "811228 - 9874", "811228\u20139874", "811228\u20119874", "811228\u22129874",
          "811228\u00a09874", "19121212-1212", "191212121212", "189001019802", "(811228-9874)",
          "pnr811228-9874", "811228-9874."}) {
        EXPECT_TRUE(is_found(written)) << written;
    }
}

TEST(Personnummer, IsTheWholeStretchAndNoMore) {
    EXPECT_THAT(find_personnummer("Född 811228-9874, eller 19121212 1212.", tests::november_2015()),
                ElementsAre(Stretch{6, 11}, Stretch{25, 13}));
}

TEST(Personnummer, MayBeACoordinationNumber) {
    for (const char* written : {"701063-2391", "230161-2392", "480977-2389", "197010632391"}) {
        EXPECT_TRUE(is_found(written)) << written;
    }
    EXPECT_FALSE(is_found("900161-9808")) << "check digit";
    EXPECT_TRUE(is_found("900161-9809")) << "the 1st, and 60";
    EXPECT_FALSE(is_found("900193-9801")) << "the 33rd, and 60";
}

TEST(Personnummer, HasACheckDigit) {
    for (const char* written :
         {"811228-9870", "811228-9873", "198112289875", "191212121213", "701063-2390"}) {
        EXPECT_FALSE(is_found(written)) << written;
    }
}

TEST(Personnummer, HasADayThatThereIs) {
    EXPECT_FALSE(is_found("900100-9803"));
    EXPECT_FALSE(is_found("901301-9808"));
    EXPECT_FALSE(is_found("900132-9805"));
    EXPECT_FALSE(is_found("150229-9801")) << "2015 had 28 days in February";
    EXPECT_TRUE(is_found("160229-9800")) << "1916 had 29, and 2016 is to come";
}

TEST(Personnummer, WithAPlusIsAHundredYearsOlder) {
    EXPECT_TRUE(is_found("121212+1212"));
    EXPECT_TRUE(is_found("000229-9808")) << "2000 was a leap year";
    EXPECT_FALSE(is_found("000229+9808")) << "1900 was none";
    EXPECT_FALSE(is_found("160229+9800")) << "nobody born in 1816 got a number";
}

TEST(Personnummer, IsOfSomebodyWhoIsBorn) {
    EXPECT_TRUE(is_found("201511269803"));
    EXPECT_FALSE(is_found("201601019803"));
    EXPECT_TRUE(is_found("160101-9803")) << "1916";
    EXPECT_FALSE(is_found("179001019802"));
    EXPECT_FALSE(is_found("219001019802"));
}

TEST(Personnummer, IsNoOrganisationNumber) {
    for (const char* written : {"212000-2676", "2120002676", "162120002676", "556036-0793"}) {
        EXPECT_FALSE(is_found(written)) << written;
    }
}

TEST(Personnummer, IsNoTelephoneDateAccountOrRowOfDigits) {
    for (const char* written :
         {"070-123 45 67", "0701234567", "08-123 456 78", "+46 70 123 45 67", "2015-11-26",
          "20151126", "20151126 1030", "2015-11-26 09.30", "5050-1055", "121212-121",
          "121212-12123", "1121212-1212", "8112289874123", "1 811 228 987 4", "KS 2015/811228",
          "000000-0000", "0000000000", "123456789012"}) {
        EXPECT_FALSE(is_found(written)) << written;
    }
}

TEST(Personnummer, IsFoundAfterOtherDigits) {
    EXPECT_THAT(find_personnummer("2015 811228-9874", tests::november_2015()),
                ElementsAre(Stretch{5, 11}));
    EXPECT_THAT(find_personnummer("121212-121 811228-9874", tests::november_2015()),
                ElementsAre(Stretch{11, 11}));
}

TEST(Personnummer, IsMaskedButForItsFirstTwoDigits) {
    EXPECT_EQ(masked("Sökt av 811228-9874 och 19121212 1212."),
              "Sökt av 81****-**** och 19****** ****.");
    EXPECT_EQ(masked("8112289874"), "81********");
    EXPECT_EQ(masked("811228\u20139874"), "81****\u2013****");
    EXPECT_EQ(masked("212000-2676"), "212000-2676");
}

}  // namespace
}  // namespace budkavle::gate
