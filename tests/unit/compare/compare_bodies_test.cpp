// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "compare/compare.hpp"
#include "xml/body_markup.hpp"

namespace budkavle::compare {
namespace {

std::string shown(std::string_view before, std::string_view after) {
    const Comparison seen = compare_bodies(before, after);
    EXPECT_FALSE(xml::find_body_fault(seen.html)) << seen.html;
    return seen.html;
}

TEST(CompareBodies, MarksTheWordsThatWentAndCame) {
    const Comparison seen =
        compare_bodies("<p>Nio barn får plats.</p>", "<p>Tio barn får plats i höst.</p>");
    EXPECT_EQ(seen.html,
              "<p><del>Nio</del> <ins>Tio</ins> barn får <del>plats.</del> <ins>plats i höst.</ins>"
              "</p>");
    EXPECT_EQ(seen.counts, (Counts{.words_added = 4, .words_removed = 2, .blocks_changed = 1}));
}

TEST(CompareBodies, FindsNothingInTheSameText) {
    const std::string body =
        "<h2>Rubrik</h2>\n<p>En <strong>viktig</strong> text<br>på två rader.</p>\n<ul><li>ett</li>"
        "</ul>";
    const Comparison seen = compare_bodies(body, body);
    EXPECT_TRUE(seen.is_same());
    EXPECT_EQ(seen.html, body);
    EXPECT_TRUE(compare_bodies(body,
                               "<h2>Rubrik</h2><p>En <strong>viktig</strong>\ntext<br/>på två "
                               "rader.</p>\n\n<ul> <li>ett</li> </ul>")
                    .is_same())
        << "white space is no difference";
    EXPECT_TRUE(compare_bodies("", "").is_same());
}

TEST(CompareBodies, AWholeBlockThatCameOrWentSaysSo) {
    EXPECT_EQ(shown("<p>Ett.</p>\n<p>Två.</p>", "<p>Ett.</p>\n<h2>Nytt</h2>\n<p>Två.</p>"),
              "<p>Ett.</p>\n<h2 class=\"added\"><ins>Nytt</ins></h2>\n<p>Två.</p>");
    EXPECT_EQ(shown("<p>Ett.</p>\n<hr>\n<p>Två.</p>", "<p>Ett.</p>\n<p>Två.</p>"),
              "<p>Ett.</p>\n<del><hr class=\"removed\"></del>\n<p>Två.</p>");
    EXPECT_EQ(shown("", "<p>Ett.</p>"), "<p class=\"added\"><ins>Ett.</ins></p>");
    const Comparison seen = compare_bodies("<p>Bort med allt detta</p>", "<p>Något nytt</p>");
    EXPECT_EQ(
        seen.counts,
        (Counts{.words_added = 2, .words_removed = 4, .blocks_added = 1, .blocks_removed = 1}));
}

TEST(CompareBodies, AListKeepsItsItems) {
    EXPECT_EQ(shown("<ul><li>Mjölk</li><li>Bröd</li></ul>",
                    "<ul><li>Mjölk</li><li>Smör</li><li>Bröd</li></ul>"),
              "<ul><li>Mjölk</li><li class=\"added\"><ins>Smör</ins></li><li>Bröd</li></ul>");
    EXPECT_EQ(
        shown("<ul><li>Ett<ul><li>Inre</li></ul></li></ul>",
              "<ul><li>Ett<ul><li>Inre</li><li>Nästa</li></ul></li></ul>"),
        "<ul><li>Ett<ul><li>Inre</li><li class=\"added\"><ins>Nästa</ins></li></ul></li></ul>");
    EXPECT_EQ(shown("<blockquote><p>Citat ett två.</p></blockquote>",
                    "<blockquote><p>Citat ett tre.</p></blockquote>"),
              "<blockquote><p>Citat ett <del>två.</del> <ins>tre.</ins></p></blockquote>");
}

TEST(CompareBodies, ALinkThatLeadsElsewhereIsRemovedAndAdded) {
    EXPECT_EQ(shown("<p>Läs <a href=\"https://a.se/\">mer här</a> nu.</p>",
                    "<p>Läs <a href=\"https://b.se/\">mer här</a> nu.</p>"),
              "<p>Läs <a href=\"https://a.se/\"><del>mer här</del></a> <a href=\"https://b.se/\">"
              "<ins>mer här</ins></a> nu.</p>");
    EXPECT_EQ(shown("<p>Läs <a href=\"/x/\">mer här</a> nu.</p>",
                    "<p>Läs <a href=\"/x/\">allt här</a> nu.</p>"),
              "<p>Läs <a href=\"/x/\"><del>mer</del> <ins>allt</ins> här</a> nu.</p>")
        << "a link whose words changed stays one link";
}

TEST(CompareBodies, EmphasisThatCameIsSeen) {
    EXPECT_EQ(
        shown("<p>Det är mycket viktigt.</p>", "<p>Det är <strong>mycket</strong> viktigt.</p>"),
        "<p>Det är <del>mycket</del> <strong><ins>mycket</ins></strong> viktigt.</p>");
}

TEST(CompareBodies, AMarkWithinAWordKeepsItWhole) {
    EXPECT_EQ(shown("<p>H<sub>2</sub>O i kranen</p>", "<p>H<sub>2</sub>O i muggen</p>"),
              "<p>H<sub>2</sub>O i <del>kranen</del> <ins>muggen</ins></p>");
}

TEST(CompareBodies, TheWritersOwnMarksAreNotOurs) {
    EXPECT_EQ(shown("<p>Pris <del datetime=\"2020-01-01\">10</del> <ins>12</ins> kr</p>",
                    "<p>Pris <del datetime=\"2020-01-01\">10</del> <ins>12</ins> kronor</p>"),
              "<p>Pris <s>10</s> <u>12</u> <del>kr</del> <ins>kronor</ins></p>");
}

const std::string kOld = "<picture><img src=\"/media/a/b-960.jpg\" alt=\"Älven\"></picture>";
const std::string kNew = "<picture><img src=\"/media/c/d-960.jpg\" alt=\"Sjön\"></picture>";

TEST(CompareBodies, AnotherPictureStandsBesideTheOldAndKeepsItsCaption) {
    const Comparison seen =
        compare_bodies("<figure>" + kOld + "<figcaption>Foto: Kim</figcaption></figure>",
                       "<figure>" + kNew + "<figcaption>Foto: Kim</figcaption></figure>");
    EXPECT_EQ(seen.html, "<figure><del>" + kOld + "</del> <ins>" + kNew +
                             "</ins><figcaption>Foto: Kim</figcaption></figure>");
    EXPECT_EQ(seen.counts.pictures_added, 1U);
    EXPECT_EQ(seen.counts.pictures_removed, 1U);
    EXPECT_EQ(seen.counts.words_added, 0U);
    EXPECT_EQ(
        shown("<figure>" + kOld + "<figcaption>Våren</figcaption></figure>",
              "<figure>" + kOld + "<figcaption>Hösten</figcaption></figure>"),
        "<figure>" + kOld + "<figcaption><del>Våren</del> <ins>Hösten</ins></figcaption></figure>")
        << "never two captions";
}

TEST(CompareBodies, ARowThatCameStandsAmongTheOthers) {
    const std::string head =
        "<table><thead><tr><th scope=\"col\">Dag</th><th scope=\"col\">Tid</th>"
        "</tr></thead><tbody>";
    const std::string end = "</tbody></table>";
    const std::string monday = "<tr><td>Måndag</td><td>8–16</td></tr>";
    EXPECT_EQ(
        shown(head + monday + end, head + monday + "<tr><td>Tisdag</td><td>9–16</td></tr>" + end),
        head + monday +
            "<tr class=\"added\"><td><ins>Tisdag</ins></td><td><ins>9–16</ins></td></tr>" + end);
    EXPECT_EQ(shown(head + monday + end, head + "<tr><td>Måndag</td><td>8–17</td></tr>" + end),
              head + "<tr><td>Måndag</td><td><del>8–16</del> <ins>8–17</ins></td></tr>" + end);
}

TEST(CompareBodies, ATableWithAnotherColumnIsAnotherTable) {
    const std::string before = "<table><tbody><tr><td>a</td></tr></tbody></table>";
    const std::string after = "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";
    EXPECT_EQ(shown(before, after),
              "<table class=\"removed\"><tbody><tr><td><del>a</del></td></tr></tbody></table>\n"
              "<table class=\"added\"><tbody><tr><td><ins>a</ins></td><td><ins>b</ins></td></tr>"
              "</tbody></table>");
    const std::string region = "<div class=\"table\" role=\"region\" tabindex=\"0\">";
    EXPECT_EQ(shown("<p>x</p>", "<p>x</p>\n" + region + before + "</div>"),
              "<p>x</p>\n<div class=\"table added\" role=\"region\" tabindex=\"0\">"
              "<table><tbody><tr><td><ins>a</ins></td></tr></tbody></table></div>");
}

TEST(CompareBodies, CellsOverSeveralRowsStayWhereTheyAre) {
    const auto table = [](const std::string& last) {
        return "<table><tbody><tr><th rowspan=\"2\">Vecka</th><td>ett</td></tr><tr><td>" + last +
               "</td></tr></tbody></table>";
    };
    EXPECT_EQ(shown(table("två"), table("tre")), table("<del>två</del> <ins>tre</ins>"));
}

TEST(CompareBodies, AnotherLanguageOfAParagraphIsAChange) {
    const Comparison seen = compare_bodies("<p>Hej</p>", "<p lang=\"se\">Hej</p>");
    EXPECT_EQ(seen.html, "<p lang=\"se\" class=\"changed\">Hej</p>");
    EXPECT_EQ(seen.counts, Counts{.blocks_changed = 1});
}

TEST(CompareBodies, LinesOfCodeKeepTheirSpaces) {
    EXPECT_EQ(shown("<pre>a  b\n  c</pre>", "<pre>a  b\n    c</pre>"),
              "<pre>a  b<del>\n  </del><ins>\n    </ins>c</pre>");
}

TEST(CompareBodies, ShortCoincidencesDoNotBreakUpARewrittenPassage) {
    EXPECT_EQ(shown("<p>Vi börjar. Alla gamla skolor och gator målas om. Vi slutar.</p>",
                    "<p>Vi börjar. Nya fina parker och torg byggs nu. Vi slutar.</p>"),
              "<p>Vi börjar. <del>Alla gamla skolor och gator målas om.</del> <ins>Nya fina parker "
              "och torg byggs nu.</ins> Vi slutar.</p>");
}

TEST(CompareBodies, WhatIsNoBodyIsComparedAsText) {
    EXPECT_EQ(shown("<p>öppen & trasig", "<p>ok</p>"),
              "<p class=\"removed\"><del>&lt;p&gt;öppen &amp; trasig</del></p>\n"
              "<p class=\"added\"><ins>ok</ins></p>");
}

TEST(CompareBodies, TheDeepestBodyLeavesRoomForTheMarks) {
    std::string open;
    std::string close;
    for (int i = 0; i < 200; ++i) {
        open += "<blockquote>";
        close += "</blockquote>";
    }
    ASSERT_FALSE(xml::find_body_fault(open + "a" + close));
    (void)shown(open + "a" + close, open + "b" + close);
}

TEST(CompareTexts, MarksWordsOfALine) {
    const Comparison seen = compare_texts("Sport & fritid", "Kultur & <fritid>");
    EXPECT_EQ(
        seen.html,
        "<del>Sport</del> <ins>Kultur</ins> &amp; <del>fritid</del> <ins>&lt;fritid&gt;</ins>");
    EXPECT_EQ(compare_texts("", "Ny rubrik").html, "<ins>Ny rubrik</ins>");
    EXPECT_TRUE(compare_texts("Samma", "Samma").is_same());
    EXPECT_EQ(compare_texts("Samma", "Samma").html, "Samma");
}

}  // namespace
}  // namespace budkavle::compare
