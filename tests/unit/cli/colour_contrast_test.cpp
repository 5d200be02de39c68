// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/colour_contrast.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/site.hpp"

namespace budkavle::cli {
namespace {

using ::testing::HasSubstr;

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
    EXPECT_FALSE(find_light_accent_error(model::Site().accent_light));
    EXPECT_FALSE(find_dark_accent_error(model::Site().accent_dark));
}

TEST(ColourContrast, RefusesAPaleAccentWithANearColourThatPasses) {
    const auto error = find_light_accent_error("#ffcc00");
    ASSERT_TRUE(error);
    EXPECT_THAT(*error, HasSubstr("4.5 to 1"));
    const std::string suggestion = error->substr(error->rfind('#'));
    EXPECT_FALSE(find_light_accent_error(suggestion)) << suggestion;
    EXPECT_TRUE(find_light_accent_error("#ffffff"));
}

TEST(ColourContrast, RefusesADarkAccentOnDarkPaper) {
    const auto error = find_dark_accent_error("#1d5b4f");
    ASSERT_TRUE(error);
    EXPECT_FALSE(find_dark_accent_error(error->substr(error->rfind('#'))));
    EXPECT_THAT(find_dark_accent_error("röd").value(), HasSubstr("write #rrggbb"));
}

}  // namespace
}  // namespace budkavle::cli
