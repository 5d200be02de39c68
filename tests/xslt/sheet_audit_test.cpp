// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What no stylesheet of ours may do. Each test names the places that break its rule.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "xslt/xml_file.hpp"

namespace budkavle::audit {
namespace {

using testing::IsEmpty;

std::vector<std::string> places_in_all(const std::string& xpath) {
    std::vector<std::string> all;
    for (const XmlFile& sheet : all_sheets()) {
        const std::vector<std::string> places = sheet.places(xpath);
        all.insert(all.end(), places.begin(), places.end());
    }
    return all;
}

TEST(Stylesheets, AreFoundByTheAudit) {
    EXPECT_GT(all_sheets().size(), 20U);
}

TEST(Stylesheets, NeverLookThroughTheWholeInput) {
    EXPECT_THAT(
        places_in_all("//@select[contains(., '//')] | //@match[contains(., '//')] | "
                      "//@test[contains(., '//')]"
                      " | //@*[contains(., '{') and contains(substring-after(., '{'), '//')]"),
        IsEmpty());
}

TEST(Stylesheets, NeverCountPositions) {
    EXPECT_THAT(
        places_in_all("//@select[contains(., 'position()')] | //@match[contains(., 'position()')]"
                      " | //@test[contains(., 'position()')]"),
        IsEmpty());
}

TEST(Stylesheets, NeverWriteTextUnescaped) {
    EXPECT_THAT(places_in_all("//@disable-output-escaping"), IsEmpty());
}

TEST(Stylesheets, WriteNoStyleAndNoScript) {
    EXPECT_THAT(places_in_all("//@style | //style | //script | //xsl:attribute[@name='style']"
                              " | //*[not(self::xsl:*)]/@*[starts-with(name(), 'on')]"),
                IsEmpty());
}

TEST(Stylesheets, LetNoModePassUnhandled) {
    const XmlFile catch_all(xslt_folder() / "lib" / "unhandled.xsl");
    for (const XmlFile& sheet : all_sheets()) {
        for (const std::string& mode :
             sheet.find("//xsl:template/@mode | //xsl:apply-templates/@mode")) {
            EXPECT_THAT(catch_all.find("//xsl:template[@match='*' and @mode='" + mode + "']"),
                        testing::SizeIs(1))
                << sheet.file() << " uses mode " << mode << ", lib/unhandled.xsl does not catch it";
        }
    }
}

TEST(Stylesheets, AreAllReachedFromAnEntry) {
    std::set<std::filesystem::path> reached;
    for (const XmlFile& sheet : all_sheets()) {
        for (const std::string& href : sheet.find("//xsl:include/@href | //xsl:import/@href")) {
            reached.insert((sheet.file().parent_path() / href).lexically_normal());
        }
    }
    for (const char* entry :
         {"page.xsl", "feed/rss.xsl", "feed/sitemap.xsl", "asset/colours.xsl"}) {
        reached.insert(xslt_folder() / entry);
    }
    for (const XmlFile& sheet : all_sheets()) {
        EXPECT_TRUE(reached.contains(sheet.file()) || sheet.file().filename() == "theme.xsl")
            << sheet.file() << " is included by none";
    }
}

TEST(Stylesheets, HaveAPageForEachKind) {
    std::string matches;
    for (const XmlFile& sheet : all_sheets()) {
        for (const std::string& match : sheet.find("//xsl:template[@mode='main']/@match")) {
            matches += match;
        }
    }
    for (const char* kind : {"front", "older", "day", "month", "year", "category", "tag", "series",
                             "post", "static", "archive", "error", "directory"}) {
        EXPECT_THAT(matches, testing::HasSubstr("@kind = '" + std::string(kind) + "'"));
    }
}

}  // namespace
}  // namespace budkavle::audit
