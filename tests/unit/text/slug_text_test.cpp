// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/slug_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace budkavle::text {
namespace {

TEST(SlugText, KeepsLettersAndDigitsOfEveryLanguageOfTheKommuns) {
    EXPECT_EQ(make_slug("Jåhkåmåhke čáhci & snö!"), "jahkamahke-cahci-sno");
    EXPECT_EQ(make_slug("đ ŋ š ŧ ž"), "d-n-s-t-z");
    EXPECT_EQ(make_slug("På G i kommunkoncernen – del 2"), "pa-g-i-kommunkoncernen-del-2");
    EXPECT_EQ(make_slug("Ærø, Łódź, straße"), "aero-lodz-strasse");
}

TEST(SlugText, TakesDecomposedTextAsWell) {
    EXPECT_EQ(make_slug("Sno\u0308 pa\u030A a\u030Akern"), make_slug("Snö på åkern"));
}

TEST(SlugText, HasNoDashFirstLastOrDoubled) {
    EXPECT_EQ(make_slug("  --Hej -- <&\"> hopp!--  "), "hej-hopp");
    EXPECT_EQ(make_slug("Kommunchefen’s “blogg”"), "kommunchefens-blogg");
    EXPECT_EQ(make_slug("../../etc/passwd"), "etc-passwd");
}

TEST(SlugText, IsEmptyWhenNothingIsLeft) {
    EXPECT_EQ(make_slug(""), "");
    EXPECT_EQ(make_slug("🎿🎿"), "");
    EXPECT_EQ(make_slug("!!!"), "");
    EXPECT_EQ(make_slug("雪"), "");
}

TEST(SlugText, IsCutAtAWord) {
    std::string title;
    for (int i = 0; i < 30; ++i) {
        title += "kommun ";
    }
    const std::string slug = make_slug(title);
    EXPECT_LE(slug.size(), 80U);
    EXPECT_TRUE(slug.ends_with("-kommun")) << slug;
    EXPECT_EQ(make_slug(std::string(500, 'a')), std::string(80, 'a'));
    EXPECT_EQ(make_slug(std::string(80, 'a') + " b"), std::string(80, 'a'));
}

TEST(SlugText, TakesAnyBytes) {
    EXPECT_EQ(make_slug("a\xFF\xC3z"), "a-z");
    EXPECT_LE(make_slug(std::string(1000000, '\xE5')).size(), 80U);
}

TEST(SlugText, NfcComposesAndMendsUtf8) {
    EXPECT_EQ(to_nfc("A\u030A"), "Å");
    EXPECT_EQ(to_nfc("Åäö čš"), "Åäö čš");
    EXPECT_EQ(to_nfc("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(to_nfc(""), "");
}

}  // namespace
}  // namespace budkavle::text
