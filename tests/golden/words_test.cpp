// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Most words come by the function bk:words, the others from the strings' document by templates. The
// slow way is the oracle of the fast one: every string, in every language, with each kind of value.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

#include "golden/case_file.hpp"
#include "golden/sheets.hpp"

namespace budkavle::golden {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTheme =
    R"xsl(<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:import href="budkavle:/page.xsl"/>
<xsl:template match="page">
  <xsl:variable name="page" select="."/>
  <html><body><xsl:for-each select="document('budkavle:/strings/sv.xml')/strings/string">
    <xsl:variable name="key" select="string(@key)"/>
    <xsl:for-each select="$page"><p><xsl:call-template name="both"><xsl:with-param name="key" select="$key"/></xsl:call-template></p></xsl:for-each>
  </xsl:for-each></body></html>
</xsl:template>
<xsl:template name="both">
  <xsl:param name="key"/>
  <xsl:variable name="tree">Kim <em>Lind</em></xsl:variable>
  <i><xsl:call-template name="words"><xsl:with-param name="key" select="$key"/><xsl:with-param name="value" select="'&lt;{1}&amp;'"/><xsl:with-param name="count" select="string(@status)"/></xsl:call-template></i>
  <b><xsl:call-template name="words-from-document"><xsl:with-param name="key" select="$key"/><xsl:with-param name="value" select="'&lt;{1}&amp;'"/><xsl:with-param name="count" select="string(@status)"/></xsl:call-template></b>
  <i><xsl:call-template name="words"><xsl:with-param name="key" select="$key"/><xsl:with-param name="value" select="$tree"/><xsl:with-param name="count" select="@status"/></xsl:call-template></i>
  <b><xsl:call-template name="words-from-document"><xsl:with-param name="key" select="$key"/><xsl:with-param name="value" select="$tree"/><xsl:with-param name="count" select="@status"/></xsl:call-template></b>
</xsl:template>
</xsl:stylesheet>)xsl";

/// A folder of themes with the one above, for as long as it lives.
class ThemesFolder {
public:
    ThemesFolder()
        : folder_(fs::temp_directory_path() / ("budkavle-words-" + std::to_string(getpid()))) {
        fs::create_directories(folder_ / "both");
        std::ofstream(folder_ / "both" / "theme.xsl", std::ios::binary) << kTheme;
    }
    ~ThemesFolder() {
        std::error_code ignored;  // a folder that stays behind under /tmp fails no test
        fs::remove_all(folder_, ignored);
    }
    ThemesFolder(const ThemesFolder&) = delete;  // it owns the folder
    ThemesFolder& operator=(const ThemesFolder&) = delete;

    [[nodiscard]] const fs::path& folder() const noexcept { return folder_; }
    [[nodiscard]] xml::Document page(const std::string& language, const std::string& count) const {
        const fs::path file = folder_ / "page.xml";
        std::ofstream(file, std::ios::binary)
            << "<page lang=\"" << language << "\" status=\"" << count << "\"/>";
        return load_case(file);
    }

private:
    fs::path folder_;
};

TEST(Words, AreTheSameByTheFunctionAsFromTheDocument) {
    const ThemesFolder themes;
    const render::StylesheetSet sheets = make_sheets(themes.folder());
    ASSERT_THAT(sheets.problems(), testing::IsEmpty());
    constexpr std::size_t kKeysAtLeast = 50;
    const std::regex pair("<i>(.*?)</i><b>(.*?)</b>");
    for (const char* language : {"sv", "sv-FI", "en", "fi", "se", "de", "s"}) {
        for (const char* count : {"0", "1", "2", "12"}) {
            StageTimes times;
            const std::string html = sheets.render(themes.page(language, count),
                                                   {.theme = "both", .sheet = "page"}, times);
            std::size_t pairs = 0;
            for (std::sregex_iterator found(html.begin(), html.end(), pair), end; found != end;
                 ++found, ++pairs) {
                EXPECT_EQ((*found)[1], (*found)[2]) << language << ", count " << count;
                EXPECT_NE((*found)[1], "") << language << ", count " << count;
            }
            EXPECT_GT(pairs, 2 * kKeysAtLeast) << language;
        }
    }
}

}  // namespace
}  // namespace budkavle::golden
