// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <string>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

using tests::body_of;

std::string region(const std::string& label, const std::string& content) {
    return "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" + label +
           "\"><table>" + content + "</table></div>";
}

TEST(Table, StandsInARegionThatScrollsAndHasAName) {
    EXPECT_EQ(
        body_of("<table><caption>Vägar &amp; mil</caption><tr><td>a</td><td>b</td></tr></table>"),
        region("Vägar &amp; mil",
               "<caption>Vägar &amp; mil</caption><tbody><tr><td>a</td><td>b</td></tr></tbody>"));
    EXPECT_EQ(body_of("<table><tr><td>a</td><td>b</td></tr></table>"),
              region("Tabell", "<tbody><tr><td>a</td><td>b</td></tr></tbody>"));
}

TEST(Table, HeadsKnowTheirDirection) {
    EXPECT_EQ(
        body_of(
            "<table><tr><th>Ort</th><th>Mil</th></tr><tr><th>Kåtkvik</th><td>4</td></tr></table>"),
        region("Tabell: Ort, Mil",
               "<thead><tr><th scope=\"col\">Ort</th><th scope=\"col\">Mil</th></tr></thead>"
               "<tbody><tr><th scope=\"row\">Kåtkvik</th><td>4</td></tr></tbody>"));
}

TEST(Table, RowsAreEquallyLong) {
    EXPECT_EQ(body_of("<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr><tr></tr></table>"),
              region("Tabell",
                     "<tbody><tr><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr></tbody>"));
}

TEST(Table, SpansEndWhereTheTableDoes) {
    EXPECT_EQ(
        body_of(
            "<table><tr><td colspan=9>a</td></tr><tr><td rowspan=9>b</td><td>c</td></tr></table>"),
        region("Tabell",
               "<tbody><tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr></tbody>"));
    EXPECT_EQ(
        body_of(
            "<table><tr><td>a</td><td rowspan=2>b</td></tr><tr><td colspan=2>c</td></tr></table>"),
        region("Tabell",
               "<tbody><tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td>c</td></tr></tbody>"));
}

TEST(Table, OfOneCellOrWithinATableIsText) {
    EXPECT_EQ(body_of("<table><tr><td><p>a</p>b</td></tr></table>"), "<p>a</p>\n<p>b</p>");
    EXPECT_EQ(body_of("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>c</td></"
                      "tr></table>"),
              region("Tabell", "<tbody><tr><td><p>a</p><p>b</p></td><td>c</td></tr></tbody>"));
    EXPECT_EQ(body_of("<table></table><table><caption>a</caption></table>"), "<p>a</p>");
}

TEST(Table, HeadComesFirstAndFootLast) {
    EXPECT_EQ(body_of("<table><tfoot><tr><td>f</td><td>g</td></tr></tfoot><tbody><tr><td>a</"
                      "td><td>b</td></tr></tbody>"
                      "<thead><tr><td>h</td><td>i</td></tr></thead></table>"),
              region("Tabell",
                     "<thead><tr><td>h</td><td>i</td></tr></thead><tbody><tr><td>a</td><td>b</td></"
                     "tr></tbody>"
                     "<tfoot><tr><td>f</td><td>g</td></tr></tfoot>"));
}

}  // namespace
}  // namespace budkavle::markup
