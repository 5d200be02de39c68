// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Themes over the default look, and the strict catch-all that the golden tests rely on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/error.hpp"
#include "golden/case_file.hpp"
#include "golden/sheets.hpp"

namespace budkavle::golden {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr int kTemplateLineLimit = 10;

std::filesystem::path themes_folder() {
    return std::filesystem::path(BUDKAVLE_SOURCE_DIR) / "conf" / "themes";
}

/// A case with one element more.
xml::Document with_addition(const std::string& case_name, const std::string& before,
                            const std::string& addition) {
    std::string text = read_file(golden_folder() / "page" / (case_name + ".xml"));
    text.insert(text.find(before), addition);
    const std::filesystem::path file = std::filesystem::path(testing::TempDir()) /
                                       ("budkavle-addition-" + std::to_string(getpid()) + ".xml");
    std::ofstream(file, std::ios::binary) << text;
    xml::Document document = load_case(file);
    std::filesystem::remove(file);
    return document;
}

TEST(ExampleTheme, CompilesWithoutProblems) {
    EXPECT_THAT(make_sheets(themes_folder()).problems(), IsEmpty());
}

TEST(ExampleTheme, SignsAPostOnItsOwnPageOnly) {
    const render::StylesheetSet sheets = make_sheets(themes_folder());
    StageTimes times;
    const auto html = [&](const char* name, const char* theme) {
        return sheets.render(load_case(golden_folder() / "page" / name),
                             {.theme = theme, .sheet = "page"}, times);
    };
    EXPECT_THAT(html("post.xml", "example"),
                HasSubstr(R"(<p class="signature">Kim Lind, Lindefors kommun</p>)"));
    EXPECT_THAT(html("post.xml", ""), Not(HasSubstr("signature")));
    EXPECT_THAT(html("front.xml", "example"), Not(HasSubstr("signature")));
}

TEST(ExampleTheme, AddsItsRulesAfterTheDefaultOnes) {
    const std::string css = make_sheets(themes_folder()).asset("example", "site.css");
    ASSERT_THAT(css, HasSubstr(".masthead"));
    ASSERT_THAT(css, HasSubstr(".signature"));
    EXPECT_LT(css.find(".masthead"), css.find(".signature"));
}

TEST(ExampleTheme, OverridesItsTemplateInUnderTenLines) {
    const std::string sheet = read_file(themes_folder() / "example" / "theme.xsl");
    const auto from = static_cast<std::ptrdiff_t>(sheet.find("<xsl:stylesheet"));
    EXPECT_LT(std::count(sheet.begin() + from, sheet.end(), '\n'), kTemplateLineLimit);
}

TEST(StrictMode, StopsAtAnElementThatNobodyHandles) {
    EXPECT_THROW(
        (void)render_strictly(with_addition("front", "<posts>", "<weather>snow</weather>"), "page"),
        RenderError);
    EXPECT_THROW(
        (void)render_strictly(with_addition("front", "<published", "<mood>calm</mood>"), "page"),
        RenderError);
}

TEST(StrictMode, IsNotWhatReadersGet) {
    const render::StylesheetSet sheets = make_sheets({});
    StageTimes times;
    const std::string html =
        sheets.render(with_addition("front", "<posts>", "<weather>snow</weather>"),
                      {.theme = "", .sheet = "page"}, times);
    EXPECT_THAT(html, HasSubstr("Skidspår ända till fjällstationen"));
    EXPECT_THAT(html, Not(HasSubstr("snow")));
}

TEST(DefaultLook, IsSmallOnTheWire) {
    constexpr std::size_t kStyleLimitBytes =
        14'000;  // of 30 kB for a front page with its pictures' markup
    EXPECT_LT(make_sheets(themes_folder()).asset("", "site.css").size(), kStyleLimitBytes);
}

TEST(DefaultLook, AsksNoForeignHostAndNoFont) {
    const std::string css = make_sheets(themes_folder()).asset("", "site.css");
    EXPECT_THAT(css, Not(HasSubstr("url(")));
    EXPECT_THAT(css, Not(HasSubstr("@import")));
    EXPECT_THAT(css, Not(HasSubstr("@font-face")));
}

}  // namespace
}  // namespace budkavle::golden
