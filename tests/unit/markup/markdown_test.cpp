// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

std::string body_of_markdown(std::string_view markdown) {
    return tests::body_of(markdown_to_html(markdown));
}

TEST(Markdown, HasTheFormsOfCommonMarkAndTablesStrikethroughAndLinks) {
    EXPECT_EQ(
        body_of_markdown("# Rubrik\n\nHej **fet** ~~bort~~ www.x.se\n\n- a\n- b\n\n> c\n\n1. d"),
        "<h2>Rubrik</h2>\n<p>Hej <strong>fet</strong> <del>bort</del> <a "
        "href=\"http://www.x.se\">www.x.se</a></p>\n"
        "<ul><li>a</li><li>b</li></ul>\n<blockquote><p>c</p></blockquote>\n<ol><li>d</li></ol>");
    EXPECT_NE(body_of_markdown("| a | b |\n|---|---|\n| 1 | 2 |").find("<th scope=\"col\">a</th>"),
              std::string::npos);
}

TEST(Markdown, PictureWithTitleIsAFigure) {
    const std::string body = body_of_markdown("![Grönt sken](media:12 \"Över sjön\")");
    EXPECT_TRUE(body.starts_with("<figure><picture>")) << body;
    EXPECT_NE(body.find("alt=\"Grönt sken\""), std::string::npos);
    EXPECT_TRUE(body.ends_with("<figcaption>Över sjön</figcaption></figure>")) << body;
}

TEST(Markdown, RawHtmlIsCleanedLikeAnyOther) {
    EXPECT_EQ(body_of_markdown(
                  "a <b>fet</b> <script>x()</script>\n\n<p onclick=x>b</p>\n\n[c](javascript:x)"),
              "<p>a <strong>fet</strong></p>\n<p>b</p>\n<p>c</p>");
    const CleanBody clean = tests::cleaned(markdown_to_html("ett\n\n<!--more-->\n\ntvå"));
    EXPECT_EQ(clean.lead, "<p>ett</p>");
}

TEST(Markdown, RefusesTooMuch) {
    EXPECT_THROW(static_cast<void>(markdown_to_html(std::string(kBodyLimitBytes + 1, 'a'))),
                 std::length_error);
}

TEST(Markdown, ServesManyThreads) {
    // Rounds enough that threads without a lock between them lose a "~~" in almost every run.
    constexpr int kThreads = 4;
    constexpr int kRounds = 2'000;
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([] {
            for (int n = 0; n < kRounds; ++n) {
                ASSERT_EQ(markdown_to_html("~~a~~"), "<p><del>a</del></p>\n");
            }
        });
    }
}

}  // namespace
}  // namespace budkavle::markup
