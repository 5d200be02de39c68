// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/common_sequence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace budkavle::compare {
namespace {

using Numbers = std::vector<std::uint32_t>;

/// The obvious way, as the judge: a table of all pairs.
std::size_t longest(const Numbers& before, const Numbers& after) {
    std::vector<std::size_t> above(after.size() + 1);
    for (const std::uint32_t one : before) {
        std::vector<std::size_t> row(after.size() + 1);
        for (std::size_t j = 0; j < after.size(); ++j) {
            row[j + 1] = one == after[j] ? above[j] + 1 : std::max(row[j], above[j + 1]);
        }
        above = row;
    }
    return above.back();
}

void expect_common(const Numbers& before, const Numbers& after, const std::vector<Pair>& pairs) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        ASSERT_LT(pairs[i].before, before.size());
        ASSERT_LT(pairs[i].after, after.size());
        EXPECT_EQ(before[pairs[i].before], after[pairs[i].after]);
        if (i > 0) {
            EXPECT_GT(pairs[i].before, pairs[i - 1].before);
            EXPECT_GT(pairs[i].after, pairs[i - 1].after);
        }
    }
}

TEST(CommonSequence, IsAsLongAsTheObviousWayFindsIt) {
    std::mt19937 random(7);
    const auto numbers = [&random](std::size_t most, std::uint32_t kinds) {
        Numbers list(random() % (most + 1));
        std::generate(list.begin(), list.end(),
                      [&] { return static_cast<std::uint32_t>(random() % kinds); });
        return list;
    };
    for (int round = 0; round < 3000; ++round) {
        const auto kinds = static_cast<std::uint32_t>(1 + random() % 9);
        const Numbers before = numbers(14, kinds);
        const Numbers after = numbers(14, kinds);
        Work work;
        const std::vector<Pair> pairs = common_sequence(before, after, work);
        expect_common(before, after, pairs);
        ASSERT_EQ(pairs.size(), longest(before, after)) << "round " << round;
    }
}

TEST(CommonSequence, KeepsBeginningAndEndWhenTheWorkIsUsedUp) {
    Numbers before{1};
    Numbers after{1};
    for (std::uint32_t i = 0; i < 1000; ++i) {
        before.push_back(10 + 2 * i);
        after.push_back(11 + 2 * i);
    }
    before.push_back(2);
    after.push_back(2);
    Work work{.steps_left = 2000};
    const std::vector<Pair> pairs = common_sequence(before, after, work);
    EXPECT_EQ(pairs, (std::vector<Pair>{{0, 0}, {1001, 1001}}));
    EXPECT_EQ(work.steps_left, 1000U) << "one call spends half of what is left";
}

TEST(CommonSequence, OfNothingIsNothing) {
    Work work;
    EXPECT_TRUE(common_sequence({}, {}, work).empty());
    const Numbers some{1, 2};
    EXPECT_TRUE(common_sequence(some, {}, work).empty());
    EXPECT_TRUE(common_sequence({}, some, work).empty());
}

}  // namespace
}  // namespace budkavle::compare
