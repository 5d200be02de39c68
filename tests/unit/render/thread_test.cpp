// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Run under ThreadSanitizer too: four threads transform while a fifth keeps changing the sheets.
#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "render/stylesheet_set.hpp"
#include "unit/render/sheet_folder.hpp"

namespace budkavle::render {
namespace {

using test::sheet;
using namespace std::chrono_literals;

constexpr int kThreads = 4;
constexpr int kPagesPerThread = 300;
constexpr int kChanges = 8;

std::string page_with(const std::string& mark) {
    return sheet(
        R"xsl(<xsl:import href="part.xsl"/><xsl:key name="post" match="post" use="@id"/>
<xsl:template match="page"><html><h1>)xsl" +
        mark +
        R"xsl(</h1><xsl:for-each select="document('strings/sv.xml')"><xsl:value-of select="//string"/></xsl:for-each>
<xsl:apply-templates select="key('post', 12)"/><h1>)xsl" +
        mark + "</h1></html></xsl:template>");
}

TEST(StylesheetSetThreads, EveryPageIsOfOneSetWhileTheSheetsChange) {
    const test::SheetFolder folder;
    folder.write("sheets/page.xsl", page_with("v0"));
    const StylesheetSet set(folder.settings(5ms));
    std::atomic<int> wrong{0};
    std::atomic<int> running{kThreads};
    std::vector<std::jthread> readers;
    for (int t = 0; t < kThreads; ++t) {
        readers.emplace_back([&] {
            for (int i = 0; i < kPagesPerThread || set.generation() < 3; ++i) {
                const std::string page = test::render_page(set, i % 2 == 0 ? "" : "tema");
                const std::string mark = page.substr(page.find("<h1>"), 6);
                if (page.rfind(mark) == page.find(mark) ||
                    page.find("Nyast") == std::string::npos ||
                    page.find("<p>Text 12 &amp;<br></p>") == std::string::npos) {
                    ++wrong;
                }
            }
            --running;
        });
    }
    folder.replace("themes/tema/theme.xsl",
                   sheet(R"xsl(<xsl:import href="budkavle:/page.xsl"/>)xsl"));
    for (int change = 1; change <= kChanges || running > 0; ++change) {
        folder.replace("sheets/page.xsl",
                       change % 3 == 0 ? "<broken" : page_with("v" + std::to_string(change % 10)));
        std::this_thread::sleep_for(30ms);
    }
    readers.clear();
    EXPECT_EQ(wrong, 0);
    EXPECT_GE(set.generation(), 3U);
}

TEST(StylesheetSetThreads, SharedSheetsGiveTheSameBytesInEveryThread) {
    const test::SheetFolder folder;
    const StylesheetSet set(folder.settings());
    const std::string expected = test::render_page(set);
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> readers;
        for (int t = 0; t < kThreads; ++t) {
            readers.emplace_back([&] {
                for (int i = 0; i < kPagesPerThread; ++i) {
                    wrong += test::render_page(set) == expected ? 0 : 1;
                }
            });
        }
    }
    EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace budkavle::render
