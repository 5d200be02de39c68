// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/prose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace budkavle::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Sentences, EndWithAFullStopAQuestionOrACall) {
    EXPECT_THAT(
        split_sentences("Vi öppnar på lördag. Kommer du? Välkommen!  Vi bjuder på fika"),
        ElementsAre("Vi öppnar på lördag.", "Kommer du?", "Välkommen!", "Vi bjuder på fika"));
    EXPECT_THAT(split_sentences("Hon sa: ”Det är klart.” Sedan gick hon."),
                ElementsAre("Hon sa: ”Det är klart.”", "Sedan gick hon."));
}

TEST(Sentences, GoOnAfterAnAbbreviation) {
    for (const char* sentence :
         {"Vi har stängt t.ex. Kristi himmelsfärdsdag.", "Mötet börjar kl. 18 i Folkets hus.",
          "Mötet börjar kl. 18.30 i Folkets hus.", "Det gäller bl.a. Vimmerby och Kiruna.",
          "Det gäller t. ex. Kiruna.", "Det gäller bl. a. Kiruna.", "Ärendet har dnr. KS 2015/12.",
          "Vi stänger fr.o.m. Påskdagen.", "Ring tel. 0970-123 45 före lunch.",
          "Chefen heter K. Lind och bor här.", "Chefen heter Å. Öberg och bor här.",
          "Beslutet (jfr. Kommunallagen) gäller.", "Det kostar ca. 5 miljoner.",
          "Vi har skolor, bad m.m. som är öppna."}) {
        EXPECT_THAT(split_sentences(sentence), ElementsAre(sentence));
    }
}

TEST(Sentences, EndWithAnAbbreviationThatEndsThem) {
    EXPECT_THAT(split_sentences("Vi har skolor, bad m.m. Kommunen bygger mer."),
                ElementsAre("Vi har skolor, bad m.m.", "Kommunen bygger mer."));
    EXPECT_THAT(split_sentences("Ring före kl."), ElementsAre("Ring före kl."));
    EXPECT_THAT(split_sentences("Ta gärna cykel eller bil. Parkeringen är full."),
                ElementsAre("Ta gärna cykel eller bil.", "Parkeringen är full."));
}

TEST(Sentences, NumbersAndDatesAreWithinThem) {
    EXPECT_THAT(split_sentences("Budgeten är 12.5 miljoner. Den 26.11.2015 beslutar vi."),
                ElementsAre("Budgeten är 12.5 miljoner.", "Den 26.11.2015 beslutar vi."));
}

TEST(Sentences, OfNothingThereAreNone) {
    EXPECT_THAT(split_sentences(""), IsEmpty());
    EXPECT_THAT(split_sentences(" \n\t "), IsEmpty());
    EXPECT_THAT(split_sentences("\xff\xfe"), ElementsAre("\xff\xfe"));
}

TEST(Words, AreWhatStandsBetweenSpaces) {
    EXPECT_EQ(count_words("Skicka e-post och/eller ring – vi svarar 2015.").words, 7U);
    EXPECT_EQ(count_words("").words, 0U);
    EXPECT_EQ(count_words(" … – ! ").words, 0U);
    EXPECT_EQ(count_words("en\u00a0rad\u2003till").words, 3U);
}

TEST(Words, AreLongFromTheSeventhLetterOn) {
    EXPECT_EQ(count_words("räddar").long_words, 0U);   // six
    EXPECT_EQ(count_words("räddare").long_words, 1U);  // seven, of eight bytes
    EXPECT_EQ(count_words("”öppnar”").long_words, 0U);
    EXPECT_EQ(count_words("2015-11-26 1000000000").long_words, 0U);
    EXPECT_EQ(count_words("gräsmattor kommunfullmäktige bad").long_words, 2U);
}

TEST(Blank, IsWhatCannotBeSeen) {
    for (const char* text : {"", " ", "\u00a0\n", "\u200b", "\u00ad\u2003"}) {
        EXPECT_TRUE(is_blank(text)) << text;
    }
    EXPECT_FALSE(is_blank(" – "));
}

TEST(Letters, TellCapitalsFromSmallOnes) {
    EXPECT_EQ(count_letters("ÅRE 2015!").letters, 3U);
    EXPECT_EQ(count_letters("ÅRE 2015!").small, 0U);
    EXPECT_EQ(count_letters("Åre").small, 2U);
    EXPECT_EQ(count_letters("مرحبا").small, 5U);  // a script without case shouts at nobody
}

TEST(Sentences, ServeManyThreads) {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int n = 0; n < 500; ++n) {
                ASSERT_EQ(split_sentences("Vi ses kl. 18. Välkommen!").size(), 2U);
            }
        });
    }
}

}  // namespace
}  // namespace budkavle::text
