// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// conf/budkavle.conf is the manual of the settings: it must name them all, with the program's own
// defaults.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>

#include "config/setting_table.hpp"
#include "config/settings_file.hpp"

namespace budkavle::config {
namespace {

const std::string kManualFile = BUDKAVLE_SOURCE_DIR "/conf/budkavle.conf";

std::string manual_text() {
    std::ifstream file(kManualFile);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The manual with the # before each setting removed, as a sysadmin would.
std::string manual_with_all_settings() {
    std::istringstream lines(manual_text());
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        out += std::regex_replace(line, std::regex("^#([a-z_]+ = )"), "$1") + '\n';
    }
    return out;
}

/// key -> value as written, for every setting of the manual.
std::map<std::string, std::string> settings_of_manual() {
    std::map<std::string, std::string> settings;
    std::istringstream lines(manual_with_all_settings());
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_match(line, match, std::regex(R"(\[([a-z.]+)\])"))) {
            section = match[1].str() + ".";
        } else if (std::regex_match(line, match, std::regex("([a-z_]+) = (.*)"))) {
            EXPECT_TRUE(settings.emplace(section + match[1].str(), match[2].str()).second)
                << section + match[1].str() << " stands twice in the manual";
        }
    }
    return settings;
}

TEST(ManualFile, NamesExactlyTheKnownKeysWithTheProgramsDefaults) {
    std::map<std::string, std::string> known;
    for (const KnownKey& key : known_keys()) {
        known.emplace(key.key, key.default_text);
    }
    EXPECT_EQ(known.size(), known_keys().size());
    EXPECT_THAT(settings_of_manual(), testing::ContainerEq(known));
}

TEST(ManualFile, IsTakenAsItIsAndWithEverySettingUncommented) {
    const Settings defaults;
    for (const std::string& text : {manual_text(), manual_with_all_settings()}) {
        const Settings settings = parse_settings(text, kManualFile);
        for (const Setting& setting : setting_table()) {
            EXPECT_EQ(setting.text(settings), setting.text(defaults)) << setting.key;
        }
    }
}

}  // namespace
}  // namespace budkavle::config
