// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sheets and the words of the editors' desk: every word that a sheet says by its literal key is
// there, in Swedish and in English alike, and no sheet writes what the desk's policy forbids.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "xslt/xml_file.hpp"

namespace budkavle::audit {
namespace {

using Keys = std::set<std::string>;

/// The files of one language, all parts.
std::vector<XmlFile> parts_of(const std::string& language) {
    std::vector<XmlFile> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(xslt_folder() / "strings" / "admin")) {
        if (entry.path().stem().string().ends_with("-" + language)) {
            files.emplace_back(entry.path());
        }
    }
    return files;
}

std::vector<std::string> all_keys(const std::string& language) {
    std::vector<std::string> keys;
    for (const XmlFile& file : parts_of(language)) {
        for (const std::string& key : file.find("/strings/string/@key")) {
            keys.push_back(key);
        }
    }
    return keys;
}

Keys to_set(const std::vector<std::string>& keys) {
    return {keys.begin(), keys.end()};
}

TEST(DeskSheets, AreFoundByTheAudit) {
    EXPECT_GT(desk_sheets().size(), 5U);
    EXPECT_GT(parts_of("sv").size(), 0U);
}

TEST(DeskSheets, SayOnlyWordsThatAreThere) {
    const Keys known = to_set(all_keys("sv"));
    const std::regex literal(R"(bk:words\('([a-z0-9-]+)')");
    std::size_t found = 0;
    for (const XmlFile& sheet : desk_sheets()) {
        for (const std::string& attribute : sheet.find("//@*[contains(., 'bk:words(')]")) {
            for (std::sregex_iterator match(attribute.begin(), attribute.end(), literal), end;
                 match != end; ++match, ++found) {
                EXPECT_TRUE(known.contains((*match)[1]))
                    << sheet.file().filename() << " says " << (*match)[1];
            }
        }
    }
    EXPECT_GT(found, 50U);
}

TEST(DeskSheets, HaveEveryWordInBothLanguagesOnce) {
    const std::vector<std::string> swedish = all_keys("sv");
    const std::vector<std::string> english = all_keys("en");
    EXPECT_EQ(to_set(swedish), to_set(english));
    EXPECT_EQ(swedish.size(), to_set(swedish).size()) << "a key is there twice in Swedish";
    EXPECT_EQ(english.size(), to_set(english).size()) << "a key is there twice in English";
}

TEST(DeskSheets, HaveThePlaceholdersOfTheSwedishWords) {
    std::map<std::string, bool> has_value;
    for (const XmlFile& file : parts_of("sv")) {
        for (const std::string& key : file.find("/strings/string[contains(., '{1}')]/@key")) {
            has_value[key] = true;
        }
    }
    for (const XmlFile& file : parts_of("en")) {
        for (const std::string& key : file.find("/strings/string[contains(., '{1}')]/@key")) {
            EXPECT_TRUE(has_value.erase(key)) << key << " has {1} in English alone";
        }
    }
    for (const auto& [key, _] : has_value) {
        ADD_FAILURE() << key << " has {1} in Swedish alone";
    }
}

TEST(DeskSheets, WriteNoStyleNoScriptOfTheirOwnAndNothingUnescaped) {
    for (const XmlFile& sheet : desk_sheets()) {
        EXPECT_THAT(sheet.places("//@style | //style | //script[node() or not(@src)] | "
                                 "//@disable-output-escaping | "
                                 "//*[not(self::xsl:*)]/@*[starts-with(name(), 'on')]"),
                    testing::IsEmpty());
    }
}

TEST(DeskSheets, PutTheTokenIntoEveryFormThatChangesSomething) {
    for (const XmlFile& sheet : desk_sheets()) {
        EXPECT_THAT(sheet.places("//form[@method = 'post' and not(@action = '/admin/in/') and "
                                 "not(.//xsl:call-template[@name = 'csrf'])]"),
                    testing::IsEmpty());
    }
}

}  // namespace
}  // namespace budkavle::audit
