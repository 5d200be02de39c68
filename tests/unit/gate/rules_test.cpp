// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace budkavle::gate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(GateRules, BlockByDefaultWhatHarmsOrShutsOut) {
    const GateRules rules;
    std::vector<std::string_view> blocking;
    for (const Rule rule : all_rules()) {
        if (rules.severity_of(rule) == Severity::blocking) {
            blocking.push_back(code_of(rule));
        }
    }
    EXPECT_THAT(blocking, ElementsAre("personnummer", "missing_alt", "empty_link"));
}

TEST(GateRules, HaveACodeEachThatLeadsBack) {
    for (const Rule rule : all_rules()) {
        EXPECT_EQ(find_rule(code_of(rule)), rule) << code_of(rule);
    }
    EXPECT_EQ(find_rule("nothing"), std::nullopt);
    EXPECT_EQ(all_rules().back(), Rule::empty_body);
}

TEST(GateRulesText, NamesOnlyWhatDiffersFromTheDefaults) {
    EXPECT_EQ(to_text(GateRules()), "");
    EXPECT_EQ(parse_gate_rules("").rules, GateRules());
    GateRules rules;
    rules.set(Rule::long_sentence, Severity::off);
    rules.set(Rule::missing_alt, Severity::warning);
    rules.lix = 45;
    EXPECT_EQ(to_text(rules), "missing_alt=warning;long_sentence=off;lix=45");
    EXPECT_EQ(parse_gate_rules(to_text(rules)).rules, rules);
}

TEST(GateRulesText, IsReadInAnyOrderAndWithBlanks) {
    const GateRulesResult result =
        parse_gate_rules(" sentence_words = 25 ;\n vague_link=blocking; missing_alt=blocking;");
    EXPECT_THAT(result.faults, IsEmpty());
    EXPECT_EQ(result.rules.sentence_words, 25U);
    EXPECT_EQ(result.rules.severity_of(Rule::vague_link), Severity::blocking);
    EXPECT_EQ(to_text(result.rules), "vague_link=blocking;sentence_words=25");
}

TEST(GateRulesText, TellsEveryPartThatCannotBeUsed) {
    const GateRulesResult result = parse_gate_rules(
        "mising_alt=off;missing_alt=on;long_sentence;lix=1O;lix=40;sentence_words=9;vague_link="
        "off");
    using Kind = RulesFault::Kind;
    EXPECT_THAT(result.faults, ElementsAre(RulesFault{Kind::unknown_rule, "mising_alt=off"},
                                           RulesFault{Kind::unknown_severity, "missing_alt=on"},
                                           RulesFault{Kind::no_equals_sign, "long_sentence"},
                                           RulesFault{Kind::not_in_range, "lix=1O"},
                                           RulesFault{Kind::twice, "lix=40"},
                                           RulesFault{Kind::not_in_range, "sentence_words=9"}));
    EXPECT_EQ(result.rules.severity_of(Rule::vague_link), Severity::off);
    EXPECT_EQ(result.rules.severity_of(Rule::missing_alt), Severity::blocking);
}

TEST(GateRulesText, IsCutInItsFaults) {
    const GateRulesResult result = parse_gate_rules(std::string(500, 'x') + "\xff");
    ASSERT_EQ(result.faults.size(), 1U);
    EXPECT_EQ(result.faults[0].part, std::string(80, 'x'));
}

}  // namespace
}  // namespace budkavle::gate
