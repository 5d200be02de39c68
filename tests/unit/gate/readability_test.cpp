// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/readability.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::found;

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

/// 9 words, 6 of them long: verksamhetsutveckling förutsätter kommunövergripande samverkan
/// förvaltningarna emellan.
const std::string kHardSentence =
    "Verksamhetsutveckling förutsätter en kommunövergripande samverkan mellan de olika "
    "förvaltningarna. ";

TEST(Readability, OfATextCountedByHand) {
    // Words in full, long ones marked: KOMMUNEN öppnar ISBANAN på lördag (5, 2) | Vi har spolat
    // hela veckan (5, 0) | Ta med hjälm (3, 0). 13 / 3 + 100 * 2 / 13 = 4.33 + 15.38 = 19.72
    const Readability counted = readability_of(
        {"Kommunen öppnar isbanan på lördag. Vi har spolat hela veckan.", "Ta med hjälm"});
    EXPECT_EQ(counted.words, 13U);
    EXPECT_EQ(counted.long_words, 2U);
    EXPECT_EQ(counted.sentences, 3U);
    EXPECT_EQ(counted.lix(), 20U);
}

TEST(Readability, OfOfficialProseCountedByHand) {
    // VERKSAMHETSUTVECKLING FÖRUTSÄTTER en KOMMUNÖVERGRIPANDE SAMVERKAN mellan de olika
    // FÖRVALTNINGARNA: 9 words, 5 long, 1 sentence. 9 + 55.56 = 64.56
    const Readability counted = readability_of({kHardSentence});
    EXPECT_EQ(counted.words, 9U);
    EXPECT_EQ(counted.long_words, 5U);
    EXPECT_EQ(counted.lix(), 65U);
}

TEST(Readability, OfNothingIsNothing) {
    EXPECT_EQ(readability_of({}).lix(), 0U);
    EXPECT_EQ(readability_of({"…", ""}).lix(), 0U);
}

TEST(Readability, IsForSwedishAndItsNeighbours) {
    EXPECT_TRUE(is_measured_by_lix("sv"));
    EXPECT_TRUE(is_measured_by_lix("sv-SE"));
    EXPECT_TRUE(is_measured_by_lix("nb"));
    EXPECT_FALSE(is_measured_by_lix("fi"));
    EXPECT_FALSE(is_measured_by_lix("se"));
    EXPECT_FALSE(is_measured_by_lix(""));
}

TEST(HardTexts, AreToldOfWithTheirLix) {
    const std::string body = "<p>" + repeated(kHardSentence, 12) + "</p>";  // 108 words
    const auto findings = found(Rule::hard_text, body);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].argument, "65");
    EXPECT_EQ(findings[0].place, Place{});
    GateRules rules;
    rules.lix = 65;
    EXPECT_THAT(found(Rule::hard_text, tests::candidate(body), rules), IsEmpty());
}

TEST(HardTexts, AreLongEnoughToBeMeasured) {
    EXPECT_THAT(found(Rule::hard_text, "<p>" + repeated(kHardSentence, 11) + "</p>"), IsEmpty());
}

TEST(HardTexts, AreProseInTheLanguageThatIsMeasured) {
    Candidate finnish = tests::candidate("<p>" + repeated(kHardSentence, 12) + "</p>");
    finnish.language = "fi";
    EXPECT_THAT(found(Rule::hard_text, finnish), IsEmpty());
    EXPECT_THAT(found(Rule::hard_text, "<p lang=\"fi\">" + repeated(kHardSentence, 12) + "</p>"),
                IsEmpty());
    EXPECT_THAT(found(Rule::hard_text, "<pre>" + repeated(kHardSentence, 12) + "</pre>"),
                IsEmpty());
}

TEST(LongSentences, AreToldOfWithTheirWords) {
    const std::string thirty = "Vi" + repeated(" bygger", 28) + " här.";
    const std::string long_one = "Vi" + repeated(" bygger", 29) + " här.";
    EXPECT_THAT(found(Rule::long_sentence, "<p>" + thirty + "</p>"), IsEmpty());
    const auto findings =
        found(Rule::long_sentence, "<p>Hej.</p><ul><li>Kort sak. " + long_one + "</li></ul>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].argument, "31");
    EXPECT_EQ(findings[0].place, (Place{Part::list_item, 1, 2, 0, 0}));
    EXPECT_TRUE(findings[0].excerpt.starts_with("Vi bygger bygger"));
    EXPECT_TRUE(findings[0].excerpt.ends_with("bygger…"));
}

TEST(LongSentences, AreNotMadeOfAbbreviations) {
    const std::string half = "Vi bygger" + repeated(" nytt", 14);  // 16 words
    EXPECT_THAT(found(Rule::long_sentence,
                      "<p>" + half + " bl.a. Kiruna" + repeated(" nytt", 14) + ".</p>"),
                SizeIs(1))
        << "one sentence";
    EXPECT_THAT(
        found(Rule::long_sentence, "<p>" + half + ". Kiruna" + repeated(" nytt", 14) + ".</p>"),
        IsEmpty())
        << "two";
}

TEST(LongSentences, AreAsLongAsTheSiteSays) {
    GateRules rules;
    rules.sentence_words = 10;
    const Candidate candidate =
        tests::candidate("<p>En mening med elva ord som inte är så farligt lång.</p>");
    EXPECT_THAT(found(Rule::long_sentence, candidate, rules), SizeIs(1));
    EXPECT_THAT(found(Rule::long_sentence, candidate), IsEmpty());
}

}  // namespace
}  // namespace budkavle::gate
