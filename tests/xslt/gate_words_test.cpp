// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The words of the check before publishing: nothing that the gate can say is without them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "gate/finding.hpp"
#include "gate/rules.hpp"
#include "xslt/xml_file.hpp"

namespace budkavle::audit {
namespace {

const std::vector<std::string> kLanguages{"sv", "en"};

XmlFile words_of(const std::string& language) {
    return XmlFile(xslt_folder() / "strings" / "admin" / ("gate-" + language + ".xml"));
}

std::string joined(std::string_view front, std::string_view back) {
    return std::string(front).append(back);
}

std::set<std::string> keys_of_the_gate() {
    std::set<std::string> keys{"place-link", "place-picture", "limit-sentence_words", "limit-lix"};
    for (const gate::Rule rule : gate::all_rules()) {
        keys.insert(joined(gate::code_of(rule), "-title"));
        keys.insert(joined(gate::code_of(rule), "-advice"));
    }
    for (std::size_t part = 0; part < gate::kPartCount; ++part) {
        keys.insert(joined("part-", gate::code_of(static_cast<gate::Part>(part))));
    }
    for (const auto severity :
         {gate::Severity::off, gate::Severity::warning, gate::Severity::blocking}) {
        keys.insert(joined("severity-", gate::code_of(severity)));
    }
    return keys;
}

TEST(GateWords, EachRulePartAndSeverityHasItsWordsOnceAndNothingElseDoes) {
    for (const std::string& language : kLanguages) {
        const std::vector<std::string> keys = words_of(language).find("/strings/string/@key");
        EXPECT_THAT(keys, testing::UnorderedElementsAreArray(keys_of_the_gate())) << language;
    }
}

TEST(GateWords, NoneIsEmptyAndEachFileSaysItsLanguage) {
    for (const std::string& language : kLanguages) {
        const XmlFile words = words_of(language);
        EXPECT_THAT(words.find("/strings/@lang"), testing::ElementsAre(language));
        EXPECT_THAT(words.find("/strings/string[string-length(normalize-space(.)) < 4]/@key"),
                    testing::IsEmpty());
    }
}

TEST(GateWords, ThePlaceForTheArgumentIsTheSameInBothLanguages) {
    const std::string with_argument = "/strings/string[contains(., '{1}')]/@key";
    EXPECT_THAT(words_of("en").find(with_argument),
                testing::UnorderedElementsAreArray(words_of("sv").find(with_argument)));
}

TEST(GateWords, SwedishWordsAreSwedish) {
    EXPECT_THAT(words_of("sv").find("/strings/string[@key='missing_alt-title']"),
                testing::ElementsAre("Bilden saknar beskrivning"));
    EXPECT_THAT(words_of("sv").find("/strings/string[@key='part-paragraph']"),
                testing::ElementsAre("Stycke {1}"));
}

}  // namespace
}  // namespace budkavle::audit
