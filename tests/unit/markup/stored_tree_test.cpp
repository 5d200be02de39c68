// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "markup/stored_tree.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/markup/cleaning.hpp"

namespace budkavle::markup {
namespace {

TEST(StoredTree, HasTheBlocksOfWhatWasCleaned) {
    const std::vector<Node> blocks = parse_stored(tests::body_of(
        "<h2>Skola &amp; förskola</h2><ul><li><a href=\"site:/2015/\">Året</a></li></ul>"));
    ASSERT_GE(blocks.size(), 2U);
    EXPECT_TRUE(blocks.front().is("h2"));
    EXPECT_EQ(plain_text(blocks.front()), "Skola & förskola");
    EXPECT_TRUE(blocks.back().is("ul"));
    const Node& link = blocks.back().children.front().children.front();
    EXPECT_EQ(find_attribute(link, "href"), "site:/2015/");
    EXPECT_FALSE(find_attribute(link, "title").has_value());
}

TEST(StoredTree, ReadsTextThatOnlyLooksLikeAnAddressOfTheSite) {
    EXPECT_EQ(plain_text(parse_stored("<p>site&#58;/ är inget</p>").at(0)), "site:/ är inget");
}

TEST(StoredTree, RefusesWhatCleaningWouldRefuse) {
    EXPECT_THROW(static_cast<void>(parse_stored(std::string(kBodyLimitBytes + 1, 'x'))),
                 std::length_error);
}

TEST(StoredTree, TellsAnEmptyAttributeFromNone) {
    const std::vector<Node> blocks = parse_stored("<img src=\"a.png\" alt=\"\"/>");
    EXPECT_EQ(find_attribute(blocks.at(0), "alt"), "");
}

}  // namespace
}  // namespace budkavle::markup
