// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "render/stylesheet_set.hpp"
#include "unit/render/sheet_folder.hpp"

namespace budkavle::render {
namespace {

using test::becomes_true;
using test::render_page;
using test::sheet;
using test::SheetFolder;
using testing::HasSubstr;
using namespace std::chrono_literals;

/// The default interval is 1 s; a change must be on the page within 2 s.
constexpr auto kInterval = 1000ms;
constexpr auto kPromise = 2000ms;
/// For tests that do not time the promise.
constexpr auto kQuick = 20ms;

std::string part_with_heading(const std::string& heading) {
    return sheet(R"xsl(<xsl:template match="post"><h2>)xsl" + heading + "</h2></xsl:template>");
}

bool has(const std::string& page, std::string_view part) {
    return page.find(part) != std::string::npos;
}

TEST(Reload, AChangedImportIsOnThePageWithinTwoSeconds) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings(kInterval));
    folder.write("sheets/part.xsl", part_with_heading("Ny"));
    EXPECT_TRUE(becomes_true(kPromise, [&] { return has(render_page(set), "<h2>Ny</h2>"); }));
    EXPECT_EQ(set.generation(), 2U);
}

TEST(Reload, ABrokenSheetOfOursLeavesTheLastGoodOneAndIsNamed) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings(kQuick));
    const std::string before = render_page(set);
    folder.write("sheets/part.xsl", sheet("\n<xsl:template match=\"post\"><h2></xsl:template>"));
    ASSERT_TRUE(becomes_true(kPromise, [&] { return !set.problems().empty(); }));
    EXPECT_EQ(render_page(set), before);
    EXPECT_EQ(set.problems()[0].theme, "");
    EXPECT_THAT(set.problems()[0].file, testing::EndsWith("/sheets/part.xsl"));
    EXPECT_EQ(set.problems()[0].line, 3);
    EXPECT_EQ(set.generation(), 1U);

    folder.write("sheets/part.xsl", part_with_heading("Hel"));
    EXPECT_TRUE(becomes_true(kPromise, [&] { return has(render_page(set), "<h2>Hel</h2>"); }));
    EXPECT_THAT(set.problems(), testing::IsEmpty());
}

TEST(Reload, AHalfWrittenFileLeavesTheLastGoodOne) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings(kQuick));
    const std::string before = render_page(set);
    const std::string whole = part_with_heading("Hel");
    folder.write("sheets/part.xsl", whole.substr(0, whole.size() / 2));
    ASSERT_TRUE(becomes_true(kPromise, [&] { return !set.problems().empty(); }));
    EXPECT_EQ(render_page(set), before);
}

TEST(Reload, ABrokenThemeLeavesItsLastGoodStateAndTheOtherThemesGoOn) {
    const SheetFolder folder;
    const auto theme = [](const std::string& heading) {
        return sheet(
            R"xsl(<xsl:import href="budkavle:/page.xsl"/><xsl:template name="heading">)xsl" +
            heading + "</xsl:template>");
    };
    folder.write("themes/a/theme.xsl", theme("A1"));
    folder.write("themes/b/theme.xsl", theme("B1"));
    const StylesheetSet set(folder.settings(kQuick));
    folder.write("themes/a/theme.xsl", "<broken");
    folder.write("themes/b/theme.xsl", theme("B2"));
    ASSERT_TRUE(becomes_true(kPromise, [&] { return has(render_page(set, "b"), "B2"); }));
    EXPECT_THAT(render_page(set, "a"), HasSubstr("<h2>A1</h2>"));
    ASSERT_EQ(set.problems().size(), 1U);
    EXPECT_EQ(set.problems()[0].theme, "a");
}

TEST(Reload, ATemplateThatThereIsNotIsFoundBeforeReadersMeetIt) {
    const SheetFolder folder;
    folder.write("themes/a/theme.xsl", sheet(R"xsl(<xsl:import href="budkavle:/page.xsl"/>
<xsl:template name="heading">A1</xsl:template>)xsl"));
    const StylesheetSet set(folder.settings(kQuick));
    folder.write("themes/a/theme.xsl", sheet(R"xsl(<xsl:import href="budkavle:/page.xsl"/>
<xsl:template name="heading">
<xsl:call-template name="hading"/></xsl:template>)xsl"));
    ASSERT_TRUE(becomes_true(kPromise, [&] { return !set.problems().empty(); }));
    EXPECT_THAT(render_page(set, "a"), HasSubstr("<h2>A1</h2>"));
    EXPECT_THAT(set.problems()[0].file, testing::EndsWith("themes/a/theme.xsl"));
    EXPECT_EQ(set.problems()[0].line, 4);
    EXPECT_THAT(set.problems()[0].message, HasSubstr("hading"));
}

TEST(Reload, ANewThemeAFileInItAndItsEndAreSeen) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings(kQuick));
    const std::string plain = render_page(set);
    folder.write(
        "themes/ny/theme.xsl",
        sheet(
            R"xsl(<xsl:import href="budkavle:/page.xsl"/><xsl:template name="heading">X</xsl:template>)xsl"));
    ASSERT_TRUE(becomes_true(kPromise, [&] { return has(render_page(set, "ny"), "<h2>X</h2>"); }));
    folder.write("themes/ny/theme.css", "a{}");
    ASSERT_TRUE(
        becomes_true(kPromise, [&] { return set.asset("ny", "site.css").ends_with("a{}"); }));
    std::filesystem::remove_all(folder.themes() / "ny");
    EXPECT_TRUE(becomes_true(kPromise, [&] { return render_page(set, "ny") == plain; }));
}

TEST(Reload, ChangedWordsAndRulesAreSeen) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings(kQuick));
    folder.write("sheets/strings/sv.xml",
                 R"xsl(<strings><string key="newest">Senast</string></strings>)xsl");
    folder.write("sheets/asset/site.css", "p{}");
    EXPECT_TRUE(becomes_true(kPromise, [&] { return has(render_page(set), "<h1>Senast</h1>"); }));
    EXPECT_EQ(set.asset("", "site.css"), "p{}");
}

TEST(Reload, AFileOfTheSameSizeAndTimeIsSeenByItsInode) {
    const SheetFolder folder;
    folder.write("sheets/part.xsl", part_with_heading("Ett"));
    const auto file = folder.sheets() / "part.xsl";
    const auto time = std::filesystem::last_write_time(file);
    const StylesheetSet set(folder.settings(kQuick));
    folder.write("sheets/part.xsl~", part_with_heading("Tva"));
    std::filesystem::last_write_time(folder.sheets() / "part.xsl~", time);
    std::filesystem::rename(folder.sheets() / "part.xsl~", file);
    EXPECT_TRUE(becomes_true(kPromise, [&] { return has(render_page(set), "<h2>Tva</h2>"); }));
}

TEST(Reload, NothingIsWatchedIfTheIntervalIsZero) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings(0ms));
    folder.write("sheets/part.xsl", part_with_heading("Ny"));
    EXPECT_FALSE(becomes_true(300ms, [&] { return set.generation() > 1; }));
}

}  // namespace
}  // namespace budkavle::render
