// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/colour_contrast.hpp"

#include <gtest/gtest.h>

#include "model/site.hpp"

namespace budkavle::app {
namespace {

TEST(ColourContrast, IsThatOfWcag) {
    EXPECT_NEAR(contrast(parse_colour("#000000").value(), parse_colour("#ffffff").value()), 21.0,
                0.001);
    EXPECT_NEAR(contrast(parse_colour("#767676").value(), parse_colour("#ffffff").value()), 4.54,
                0.01);
    EXPECT_NEAR(contrast(parse_colour("#ff0000").value(), parse_colour("#ffffff").value()), 4.0,
                0.01);
}

TEST(ColourContrast, ReadsColoursOfSixDigitsOnly) {
    EXPECT_TRUE(parse_colour("#1d5B4f"));
    for (const char* text :
         {"", "#fff", "1d5b4f", "#1d5b4", "#1d5b4fa", "#1d5b4g", "green", "#-1-1-1"}) {
        EXPECT_FALSE(parse_colour(text)) << text;
    }
}

TEST(ColourContrast, AcceptsTheDefaultAccents) {
    EXPECT_FALSE(find_light_accent_fault(model::Site().accent_light));
    EXPECT_FALSE(find_dark_accent_fault(model::Site().accent_dark));
}

TEST(ColourContrast, RefusesAPaleAccentWithANearColourThatPasses) {
    const auto fault = find_light_accent_fault("#ffcc00");
    ASSERT_TRUE(fault);
    EXPECT_LT(fault->contrast, kLeastContrast);
    EXPECT_FALSE(find_light_accent_fault(fault->suggestion)) << fault->suggestion;
    EXPECT_TRUE(find_light_accent_fault("#ffffff"));
}

TEST(ColourContrast, RefusesADarkAccentOnDarkPaper) {
    const auto fault = find_dark_accent_fault("#1d5b4f");
    ASSERT_TRUE(fault);
    EXPECT_FALSE(find_dark_accent_fault(fault->suggestion));
    EXPECT_FALSE(find_dark_accent_fault("röd").value().is_colour);
}

}  // namespace
}  // namespace budkavle::app
