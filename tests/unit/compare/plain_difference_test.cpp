// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "compare/compare.hpp"

namespace budkavle::compare {
namespace {

std::string plain(std::string_view before, std::string_view after) {
    return plain_difference(compare_bodies(before, after).html);
}

TEST(PlainDifference, PutsWhatWentAndCameInBrackets) {
    EXPECT_EQ(plain("<h2>Plats</h2>\n<p>Nio barn får plats.</p>",
                    "<h2>Plats</h2>\n<p>Tio barn får plats.</p>"),
              "## Plats\n[-Nio-] {+Tio+} barn får plats.");
    EXPECT_EQ(
        plain("<ul><li>Ett &amp; två</li></ul>", "<ul><li>Ett &amp; två</li><li>tre</li></ul>"),
        "- Ett & två\n- {+tre+}");
}

TEST(PlainDifference, ShowsPicturesByTheirAlternativeText) {
    EXPECT_EQ(
        plain("<p>x</p>", "<p>x</p>\n<figure><img src=\"/media/a.jpg\" alt=\"Älven\"></figure>"),
        "x\n{+(picture: Älven)+}");
}

TEST(PlainDifference, ShowsRowsAsLines) {
    EXPECT_EQ(plain("<table><tbody><tr><td>Dag</td><td>8</td></tr></tbody></table>",
                    "<table><tbody><tr><td>Dag</td><td>9</td></tr></tbody></table>"),
              "Dag | [-8-] {+9+}");
}

}  // namespace
}  // namespace budkavle::compare
