// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/picture_intake.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

using ::testing::HasSubstr;

std::string error_of(const PictureUpload& upload) {
    return find_upload_error(upload).value_or("none");
}

TEST(PictureUpload, NeedsAnAlternativeTextOrIsDecorative) {
    EXPECT_EQ(error_of({.bytes = "x",
                        .name = "a.jpg",
                        .alternative_text = "En björk",
                        .is_decorative = false}),
              "none");
    EXPECT_EQ(
        error_of({.bytes = "x", .name = "a.jpg", .alternative_text = "", .is_decorative = true}),
        "none");
    EXPECT_THAT(
        error_of({.bytes = "x", .name = "a.jpg", .alternative_text = "", .is_decorative = false}),
        HasSubstr("needs an alternative text"));
    EXPECT_THAT(
        error_of(
            {.bytes = "x", .name = "a.jpg", .alternative_text = "En björk", .is_decorative = true}),
        HasSubstr("leave one of the two out"));
}

TEST(PictureUpload, RefusesTextsThatNoPageCanCarryAndFilesThatAreEmpty) {
    EXPECT_THAT(
        error_of(
            {.bytes = "x", .name = "a", .alternative_text = "bj\xF6rk", .is_decorative = false}),
        HasSubstr("UTF-8"));
    EXPECT_THAT(error_of({.bytes = "x",
                          .name = "a",
                          .alternative_text = std::string(1001, 'x'),
                          .is_decorative = false}),
                HasSubstr("sentence or two"));
    EXPECT_THAT(
        error_of(
            {.bytes = "", .name = "a", .alternative_text = "En björk", .is_decorative = false}),
        HasSubstr("empty"));
}

}  // namespace
}  // namespace budkavle::app
