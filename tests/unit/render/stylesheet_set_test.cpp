// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/stylesheet_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/error.hpp"
#include "unit/render/sheet_folder.hpp"
#include "xml/page_document.hpp"

namespace budkavle::render {
namespace {

using test::render_page;
using test::sheet;
using test::SheetFolder;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kDefaultPage =
    "<!DOCTYPE html>\n<html><body><h1>Nyast</h1>"
    "<article><h2>Först &amp; &lt;främst&gt;</h2><p>Text 12 &amp;<br></p></article>"
    "<article><h2>Onsdag</h2><p>Text 11 &amp;<br></p></article></body></html>\n";

TEST(StylesheetSet, MakesAPageOfItsDocument) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings());
    EXPECT_EQ(render_page(set), kDefaultPage);
    EXPECT_THAT(set.problems(), testing::IsEmpty());
    EXPECT_EQ(set.generation(), 1U);
}

TEST(StylesheetSet, TellsTheTimeOfTransformingAndOfWriting) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings());
    StageTimes times;
    const xml::Document document = test::sample_document();
    for (int i = 0; i < 100; ++i) {
        (void)set.render(document, {"", "page"}, times);
    }
    EXPECT_GT(times.xslt.count(), 0);
    EXPECT_EQ(times.document.count(), 0);
}

TEST(StylesheetSet, WritesFeedsSitemapsAndColours) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings());
    StageTimes times;
    xml::FeedView feed;
    feed.title = "A & B";
    EXPECT_EQ(set.render(xml::make_feed(feed), {"", "feed/rss"}, times),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss><title>A &amp; B</title></rss>\n");
    EXPECT_THAT(set.render(xml::make_sitemap({{"http://x/", ""}}), {"", "feed/sitemap"}, times),
                HasSubstr("<urlset><url location=\"http://x/\"/></urlset>"));
    xml::SiteView site;
    site.accent_light = "#1d5b4f";
    EXPECT_EQ(set.render(xml::make_colours(site), {"", "asset/colours"}, times),
              ":root{--accent:#1d5b4f}");
}

TEST(StylesheetSet, HasNoSheetOfAnyOtherName) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings());
    EXPECT_THROW((void)render_page(set, "", "../page"), RenderError);
}

TEST(StylesheetSet, AThemeOverridesOneTemplateInFiveLines) {
    const SheetFolder folder;
    folder.write(
        "themes/norrsele/theme.xsl",
        R"xsl(<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="budkavle:/page.xsl"/>
  <xsl:template name="heading"><b><xsl:value-of select="@id"/></b></xsl:template>
</xsl:stylesheet>)xsl");
    const StylesheetSet set(folder.settings());
    EXPECT_THAT(render_page(set, "norrsele"),
                HasSubstr("<h1>Nyast</h1><article><h2><b>12</b></h2><p>Text 12"));
    EXPECT_EQ(render_page(set), kDefaultPage);
    StageTimes times;
    EXPECT_THAT(set.render(xml::make_sitemap({}), {"norrsele", "feed/sitemap"}, times),
                HasSubstr("<urlset"))
        << "sheets that a theme lacks are ours";
}

TEST(StylesheetSet, AnUnknownThemeGetsTheDefaultLook) {
    const SheetFolder folder;
    const StylesheetSet set(folder.settings());
    EXPECT_EQ(render_page(set, "../sheets"), kDefaultPage);
}

TEST(StylesheetSet, ABrokenThemeIsAProblemAndItsSitesGetTheDefaultLook) {
    const SheetFolder folder;
    folder.write("themes/trasig/theme.xsl", sheet("\n<xsl:template match=\"a[\"/>"));
    folder.write("themes/hel/theme.xsl", sheet("<xsl:import href=\"budkavle:/page.xsl\"/>"));
    const StylesheetSet set(folder.settings());
    EXPECT_EQ(render_page(set, "trasig"), kDefaultPage);
    EXPECT_EQ(render_page(set, "hel"), kDefaultPage);
    ASSERT_EQ(set.problems().size(), 1U);
    EXPECT_EQ(set.problems()[0].theme, "trasig");
    EXPECT_THAT(set.problems()[0].file, testing::EndsWith("themes/trasig/theme.xsl"));
    EXPECT_EQ(set.problems()[0].line, 3);
}

TEST(StylesheetSet, AThemeThatFailsAtWorkCostsItsLooksNotThePage) {
    const SheetFolder folder;
    folder.write("themes/vild/theme.xsl", sheet(R"xsl(<xsl:import href="budkavle:/page.xsl"/>
<xsl:template match="post[@id = 12]"><xsl:apply-templates select="."/></xsl:template>)xsl"));
    const StylesheetSet set(folder.settings());
    ASSERT_THAT(set.problems(), testing::IsEmpty()) << "the samples have no post 12";
    EXPECT_EQ(render_page(set, "vild"), kDefaultPage);
}

TEST(StylesheetSet, AThemeThatCanMakeNoPageIsAProblem) {
    const SheetFolder folder;
    folder.write("themes/vild/theme.xsl", sheet(R"xsl(
<xsl:template match="page"><xsl:apply-templates select="."/></xsl:template>)xsl"));
    folder.write("themes/tom/theme.xsl",
                 sheet(R"xsl(<xsl:template match="/"><p/></xsl:template>)xsl"));
    const StylesheetSet set(folder.settings());
    EXPECT_EQ(render_page(set, "vild"), kDefaultPage);
    EXPECT_EQ(render_page(set, "tom"), kDefaultPage);
    ASSERT_EQ(set.problems().size(), 2U);
    EXPECT_THAT(set.problems()[0].message, HasSubstr("no <html> element"));
    EXPECT_EQ(set.problems()[1].line, 3);
}

TEST(StylesheetSet, AThemeGetsTheMarkupOfBodiesIfItAsks) {
    const SheetFolder folder;
    folder.write("themes/ren/theme.xsl",
                 sheet(R"xsl(<xsl:import href="budkavle:/page.xsl"/><bk:body form="parsed"/>
<xsl:template match="post"><div><xsl:apply-templates select="body/node()" mode="body"/></div></xsl:template>
<xsl:template match="p" mode="body"><p class="theme"><xsl:copy-of select="node()"/></p></xsl:template>)xsl"));
    const StylesheetSet set(folder.settings());
    EXPECT_THAT(render_page(set, "ren"),
                HasSubstr("<div><p class=\"theme\">Text 12 &amp;<br></p></div>"));
    EXPECT_EQ(render_page(set), kDefaultPage);
}

TEST(StylesheetSet, ABrokenSheetOfOursStopsTheStartWithFileAndLine) {
    const SheetFolder folder;
    folder.write("sheets/part.xsl", sheet("\n\n<xsl:template/>"));
    try {
        const StylesheetSet set(folder.settings());
        FAIL() << "it started";
    } catch (const RenderError& error) {
        EXPECT_THAT(error.what(), HasSubstr("/sheets/part.xsl:4: "));
    }
}

TEST(StylesheetSet, AMissingFolderStopsTheStartWithItsName) {
    const SheetFolder folder;
    StylesheetSettings settings = folder.settings();
    settings.folder = (folder.root() / "nowhere").string();
    try {
        const StylesheetSet set(settings);
        FAIL() << "it started";
    } catch (const RenderError& error) {
        EXPECT_THAT(error.what(), HasSubstr("nowhere"));
    }
}

TEST(StylesheetSet, AMissingSheetOfOursStopsTheStart) {
    const SheetFolder folder;
    std::filesystem::remove(folder.sheets() / "feed/sitemap.xsl");
    EXPECT_THROW(const StylesheetSet set(folder.settings()), RenderError);
}

TEST(StylesheetSet, BrokenWordsStopTheStart) {
    const SheetFolder folder;
    folder.write("sheets/strings/fi.xml", "<strings>");
    EXPECT_THROW(const StylesheetSet set(folder.settings()), RenderError);
}

TEST(StylesheetSet, NoThemesFolderIsNoProblem) {
    const SheetFolder folder;
    StylesheetSettings settings = folder.settings();
    settings.themes.clear();
    EXPECT_EQ(render_page(StylesheetSet(settings)), kDefaultPage);
}

TEST(StylesheetSet, AThemesRulesComeAfterOurs) {
    const SheetFolder folder;
    folder.write("themes/norrsele/theme.css", "h1 { color: red }\n");
    folder.write("themes/norrsele/asset/logo.svg", "<svg/>");
    const StylesheetSet set(folder.settings());
    EXPECT_EQ(set.asset("", "site.css"), "body { margin: 0 }\n");
    EXPECT_EQ(set.asset("norrsele", "site.css"), "body { margin: 0 }\nh1 { color: red }\n");
    EXPECT_EQ(set.asset("norrsele", "logo.svg"), "<svg/>");
    EXPECT_EQ(set.asset("", "logo.svg"), "");
    EXPECT_EQ(set.asset("norrsele", "../theme.css"), "");
    EXPECT_EQ(render_page(set, "norrsele"), kDefaultPage) << "a theme may be rules alone";
}

TEST(StylesheetSet, AnAssetThatLinksOutOfItsFolderIsAProblemAndNotServed) {
    const SheetFolder folder;
    folder.write("outside/secret", "hemlighet");
    folder.write("themes/lank/asset/x.css", "");
    std::filesystem::create_symlink(folder.root() / "outside/secret",
                                    folder.themes() / "lank/asset/secret.css");
    const StylesheetSet set(folder.settings());
    EXPECT_EQ(set.asset("lank", "secret.css"), "");
    EXPECT_THAT(set.problems(), Not(testing::IsEmpty()));
}

TEST(StylesheetSet, TheShippedSheetsAndTheExampleThemeHaveNoProblem) {
    StylesheetSettings settings;
    settings.folder = BUDKAVLE_SOURCE_DIR "/xslt";
    settings.themes = BUDKAVLE_SOURCE_DIR "/conf/themes";
    settings.watch_interval = std::chrono::milliseconds{0};
    const StylesheetSet set(settings);
    EXPECT_THAT(set.problems(), testing::IsEmpty());
    xml::PageView page;
    page.kind = xml::PageKind::post;
    page.language = "sv";
    page.title = "Skidspår";
    page.path = "/x/";
    page.site.emplace().organisation = "Norrsele kommun";
    page.posts.emplace_back().author = "Kim Lind";
    page.posts.front().body = "<p>Text</p>";
    const xml::Document document = xml::make_page(page);
    StageTimes times;
    EXPECT_THAT(set.render(document, {"example", "page"}, times),
                HasSubstr("<p class=\"signature\">Kim Lind, Norrsele kommun</p>"));
    EXPECT_THAT(set.render(document, {"", "page"}, times), Not(HasSubstr("signature")));
    EXPECT_THAT(set.asset("example", "site.css"), HasSubstr(".signature"));
}

TEST(StylesheetSet, AFaultOfTheDeskCostsNoReaderAPage) {
    const SheetFolder folder;
    folder.write("sheets/admin.xsl", "<xsl:stylesheet");
    folder.write("sheets/strings/admin/desk-sv.xml", "<strings");
    folder.write("themes/norrsele/admin.xsl", "<xsl:stylesheet");
    StylesheetSettings settings = folder.settings();
    EXPECT_THROW(StylesheetSet{settings}, RenderError);
    settings.has_desk = false;
    const StylesheetSet set(settings);
    EXPECT_EQ(render_page(set), kDefaultPage);
    EXPECT_THAT(set.problems(), testing::IsEmpty());
}

TEST(StylesheetSet, APageLargerThanTheLimitIsRefused) {
    const SheetFolder folder;
    StylesheetSettings settings = folder.settings();
    settings.output_limit_bytes = 50;
    EXPECT_THROW((void)render_page(StylesheetSet(settings)), RenderError);
}

}  // namespace
}  // namespace budkavle::render
