// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The words of the interface: complete where they claim to be, used, and of one form in every
// language.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "xslt/xml_file.hpp"

namespace budkavle::audit {
namespace {

using Keys = std::set<std::string>;

Keys to_keys(const std::vector<std::string>& values) {
    return {values.begin(), values.end()};
}

const XmlFile& swedish() {
    static const XmlFile file(xslt_folder() / "strings" / "sv.xml");
    return file;
}

std::vector<XmlFile> all_languages() {
    std::vector<XmlFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(xslt_folder() / "strings")) {
        if (entry.is_regular_file()) {  // the folder admin has audits of its own
            files.emplace_back(entry.path());
        }
    }
    return files;
}

Keys keys_of(const XmlFile& language) {
    return to_keys(language.find("/strings/string/@key"));
}

/// "'older-posts'" -> "older-posts"; nothing of what is not one literal.
std::string literal_of(const std::string& select) {
    const bool is_literal = select.size() > 2 && select.front() == '\'' && select.back() == '\'' &&
                            std::count(select.begin(), select.end(), '\'') == 2;
    return is_literal ? select.substr(1, select.size() - 2) : std::string();
}

std::vector<std::string> spoken_statuses() {
    const XmlFile sheet(xslt_folder() / "page" / "error.xsl");
    const std::string list =
        literal_of(sheet.find("//xsl:variable[@name='spoken-statuses']/@select").at(0));
    std::vector<std::string> statuses;
    for (std::size_t at = 1; at < list.size(); at = list.find(' ', at) + 1) {
        statuses.push_back(list.substr(at, list.find(' ', at) - at));
    }
    return statuses;
}

/// Each key that a stylesheet asks for: by its literal, or by the status of an error page.
Keys used_keys() {
    Keys used;
    for (const XmlFile& sheet : all_sheets()) {
        for (const char* parameter : {"key", "direction", "whole"}) {
            for (const std::string& select :
                 sheet.find("//xsl:with-param[@name='" + std::string(parameter) + "']/@select")) {
                used.insert(literal_of(select));
            }
        }
    }
    used.erase("");
    for (const std::string& status : spoken_statuses()) {
        for (const char* part : {"-heading", "-text", "-help"}) {
            used.insert("error-" + status + part);
        }
    }
    return used;
}

TEST(Strings, EveryKeyOfAStylesheetIsThereInSwedish) {
    const Keys known = keys_of(swedish());
    for (const std::string& key : used_keys()) {
        EXPECT_TRUE(known.contains(key)) << "xslt/strings/sv.xml lacks " << key;
    }
}

TEST(Strings, EveryKeyIsUsed) {
    const Keys used = used_keys();
    for (const std::string& key : keys_of(swedish())) {
        EXPECT_TRUE(used.contains(key)) << "no stylesheet says " << key;
    }
}

TEST(Strings, TheLanguagesOfTheProductAreComplete) {
    for (const char* language : {"sv", "en", "fi"}) {
        const XmlFile file(xslt_folder() / "strings" / (std::string(language) + ".xml"));
        EXPECT_THAT(file.find("/strings/@complete"), testing::ElementsAre("true")) << language;
    }
}

TEST(Strings, ACompleteLanguageLacksNothing) {
    for (const XmlFile& language : all_languages()) {
        if (language.find("/strings[@complete='true']").empty()) {
            continue;
        }
        const Keys known = keys_of(language);
        for (const std::string& key : keys_of(swedish())) {
            EXPECT_TRUE(known.contains(key)) << language.file().filename() << " lacks " << key;
        }
    }
}

TEST(Strings, NoLanguageHasAKeyOfItsOwnOrOneTwice) {
    const Keys known = keys_of(swedish());
    for (const XmlFile& language : all_languages()) {
        const std::vector<std::string> keys = language.find("/strings/string/@key");
        EXPECT_EQ(to_keys(keys).size(), keys.size())
            << language.file().filename() << " has a key twice";
        for (const std::string& key : keys) {
            EXPECT_TRUE(known.contains(key))
                << language.file().filename() << ": sv.xml has no " << key;
        }
    }
}

TEST(Strings, EveryStringHasThePlaceholdersAndFormsOfTheSwedishOne) {
    for (const XmlFile& language : all_languages()) {
        for (const std::string& key : keys_of(language)) {
            const std::string string = "/strings/string[@key='" + key + "']";
            for (const char* trait : {"[contains(., '{1}')]", "[other]", "[away]"}) {
                EXPECT_EQ(language.find(string + trait).size(),
                          swedish().find(string + trait).size())
                    << language.file().filename() << ", " << key << ": differs from sv.xml in "
                    << trait;
            }
            EXPECT_THAT(language.find(string + "[normalize-space(.) = '']"), testing::IsEmpty())
                << language.file().filename() << ", " << key << " is empty";
        }
    }
}

TEST(Strings, TheStylesheetsKnowEveryLanguageFile) {
    const XmlFile sheet(xslt_folder() / "lib" / "strings.xsl");
    const std::string list =
        literal_of(sheet.find("//xsl:variable[@name='string-languages']/@select").at(0));
    std::size_t letters = 1;
    for (const XmlFile& language : all_languages()) {
        const std::string name = language.file().stem().string();
        EXPECT_THAT(list, testing::HasSubstr(" " + name + " "));
        EXPECT_THAT(language.find("/strings/@lang"), testing::ElementsAre(name));
        letters += name.size() + 1;
    }
    EXPECT_EQ(list.size(), letters) << "a language is listed that has no file: " << list;
}

}  // namespace
}  // namespace budkavle::audit
