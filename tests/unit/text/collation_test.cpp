// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/collation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace budkavle::text {
namespace {

std::vector<std::string> sorted(std::vector<std::string> words, Language language) {
    std::ranges::sort(words, [language](const std::string& left, const std::string& right) {
        return compare(left, right, language) < 0;
    });
    return words;
}

TEST(Collation, PutsSwedishLettersLast) {
    EXPECT_THAT(sorted({"Zon", "Ödla", "Ärla", "Åre", "Abel", "ek", "Ek"}, Language::sv),
                testing::ElementsAre("Abel", "ek", "Ek", "Zon", "Åre", "Ärla", "Ödla"));
}

TEST(Collation, KeepsVAndWApartAndPutsForeignLettersWhereSwedesLookForThem) {
    EXPECT_THAT(sorted({"Wirén", "Vik", "Wik", "Virén", "Üll", "Yll", "Zon"}, Language::sv),
                testing::ElementsAre("Vik", "Virén", "Wik", "Wirén", "Yll", "Üll", "Zon"));
}

TEST(Collation, SortsNorthSamiByItsOwnAlphabet) {
    EXPECT_THAT(sorted({"žž", "čáhci", "dálvi", "cizáš", "áhkku", "ahkit"}, Language::se),
                testing::ElementsAre("ahkit", "áhkku", "cizáš", "čáhci", "dálvi", "žž"));
}

TEST(Collation, LuleSamiAndMeankieliBorrowANeighboursAlphabet) {
    EXPECT_GT(compare("ådå", "zebra", Language::smj), 0);
    EXPECT_GT(compare("äiti", "zebra", Language::fit), 0);
}

TEST(Collation, EqualWordsAreEqualAlsoWhenTypedInPieces) {
    EXPECT_EQ(compare("Åre", "A\u030Are", Language::sv), 0);
    EXPECT_EQ(compare("", "", Language::en), 0);
}

TEST(Collation, ServesManyThreads) {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int n = 0; n < 1000; ++n) {
                ASSERT_LT(compare("Zon", "Åre", Language::sv), 0);
            }
        });
    }
}

}  // namespace
}  // namespace budkavle::text
