// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// budkavle.conf(5) against the settings that the program knows: keys, defaults, ranges, choices.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "config/settings_file.hpp"
#include "manual/man_page.hpp"

namespace budkavle::manual {
namespace {

using ::testing::ContainerEq;
using ::testing::HasSubstr;

struct ToldSetting {
    std::string default_text;
    std::string text;  ///< below the setting and above the list that it stands in
};

/// {"Ic", "reader.workers", "No", "=", "8"}, with "Qq" before a text: key and default as the file
/// has them.
std::pair<std::string, std::string> key_and_default(const Line& head) {
    const auto& words = head.words;
    if (words.size() < 4 || words[0] != "Ic" || words[2] != "No" || words[3] != "=") {
        ADD_FAILURE() << "not of the form \"Ic key No = value\": " << head.text;
        return {};
    }
    const bool is_text = words.size() > 4 && words[4] == "Qq";
    std::string value = is_text && words.size() > 5 ? words[5] : is_text ? "" : words.at(4);
    return {words[1], is_text ? "\"" + value + "\"" : value};
}

std::map<std::string, ToldSetting> told_settings() {
    const ManPage page("budkavle.conf.5");
    std::vector<std::string> parts = page.subsections("SETTINGS");
    parts.emplace_back();
    std::map<std::string, ToldSetting> told;
    for (const std::string& part : parts) {
        const Lines lines = page.in("SETTINGS", part);
        std::string before;
        for (const Line& line : lines) {
            if (line.macro == "Bl") {
                break;
            }
            before += line.text + " ";
        }
        for (const Item& item : items_of(lines)) {
            for (const Line& head : item.heads) {
                const auto [key, value] = key_and_default(head);
                EXPECT_TRUE(told.emplace(key, ToldSetting{value, before + item.text()}).second)
                    << key << " stands twice";
            }
        }
    }
    return told;
}

TEST(SettingsPage, NamesExactlyTheKnownSettingsWithTheirDefaults) {
    std::map<std::string, std::string> known;
    for (const config::KnownKey& key : config::known_keys()) {
        known.emplace(key.key, key.default_text);
    }
    std::map<std::string, std::string> told;
    for (const auto& [key, setting] : told_settings()) {
        told.emplace(key, setting.default_text);
    }
    EXPECT_THAT(told, ContainerEq(known));
}

TEST(SettingsPage, TellsRangesUnitsAndChoicesAsTheProgramHoldsThem) {
    const std::map<std::string, ToldSetting> told = told_settings();
    for (const config::KnownKey& key : config::known_keys()) {
        SCOPED_TRACE(key.key + ": " + key.expected);
        ASSERT_TRUE(told.contains(key.key));
        const std::string& text = told.at(key.key).text;
        std::smatch range;
        if (std::regex_match(key.expected, range,
                             std::regex(R"(a whole number from (\d+) to (\d+)(?:, in (\w+))?)"))) {
            const std::string unit = range[3].matched ? " " + range[3].str() : "";
            EXPECT_THAT(text, HasSubstr("From " + range[1].str() + " to " + range[2].str() + unit));
        } else if (key.expected.starts_with("one of ")) {
            const std::regex quoted("\"([a-z]+)\"");
            for (std::sregex_iterator one(key.expected.begin(), key.expected.end(), quoted), end;
                 one != end; ++one) {
                EXPECT_THAT(text, HasSubstr((*one)[1].str()));
            }
        } else if (key.expected.starts_with("true or false")) {
            EXPECT_THAT(text, HasSubstr("true or false"));
        } else if (key.expected.find("\"\"") != std::string::npos) {
            EXPECT_THAT(text, HasSubstr("Empty"));
        }
    }
}

}  // namespace
}  // namespace budkavle::manual
