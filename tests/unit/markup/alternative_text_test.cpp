// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/alternative_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::body_of;
using tests::kLightsHash;

const std::string kOld = "Norrsken över sjön";

TEST(AlternativeText, IsReplacedWhereverThePictureIsShownWithIt) {
    const std::string body =
        body_of("<p>a <img src=\"media:12\"> b</p><p><img src=\"media:12\"></p>");
    const auto changed = replace_alternative(
        body, {.hash = kLightsHash, .before = kOld, .after = "Grönt & \"rött\""});
    ASSERT_TRUE(changed);
    EXPECT_THAT(*changed, HasSubstr("alt=\"Grönt &amp; &quot;rött&quot;\""));
    EXPECT_THAT(*changed, Not(HasSubstr(kOld)));
    EXPECT_EQ(replace_alternative(
                  *changed, {.hash = kLightsHash, .before = "Grönt & \"rött\"", .after = kOld}),
              body);
}

TEST(AlternativeText, OfOneUseStaysAsItsWriterGaveIt) {
    const std::string body = body_of("<p>a <img src=\"media:12\" alt=\"Ljus\"> b</p>");
    EXPECT_FALSE(replace_alternative(body, {.hash = kLightsHash, .before = kOld, .after = "x"}));
}

TEST(AlternativeText, OfOtherPicturesAndOfTextStays) {
    const std::string body = body_of("<p>alt=\"" + kOld + "\" <img src=\"media:13\"> b</p>");
    EXPECT_FALSE(replace_alternative(body, {.hash = kLightsHash, .before = kOld, .after = "x"}));
    EXPECT_FALSE(replace_alternative(body, {.hash = kLightsHash, .before = "", .after = "x"}));
}

TEST(AlternativeText, IsGivenToADecorativePictureAndTakenAway) {
    const std::string body = body_of("<p>a <img src=\"media:12\"> b</p>");
    const auto bare = replace_alternative(body, {.hash = kLightsHash, .before = kOld, .after = ""});
    ASSERT_TRUE(bare);
    EXPECT_THAT(*bare, HasSubstr(" alt=\"\""));
    EXPECT_EQ(replace_alternative(*bare, {.hash = kLightsHash, .before = "", .after = kOld}), body);
}

}  // namespace
}  // namespace budkavle::markup
