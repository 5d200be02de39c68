// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/change_ledger.hpp"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <thread>

namespace budkavle::cache {
namespace {

constexpr model::SiteId kBlog{1};
constexpr model::SiteId kOther{2};

UtcTime day(unsigned number) {
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / std::chrono::day(number));
}
Change post_on(model::SiteId site, unsigned number) {
    return {site, model::TimeSpan{day(number), day(number) + std::chrono::seconds(1)}};
}
PageInputs page_of(unsigned first, unsigned last) {
    return {kBlog, {day(first), day(last)}};
}

TEST(Change, TouchesThePagesWhoseStretchHoldsItsTime) {
    EXPECT_TRUE(touches(post_on(kBlog, 5), page_of(1, 10)));
    EXPECT_FALSE(touches(post_on(kBlog, 10), page_of(1, 10)));  // up to, not including
    EXPECT_TRUE(touches(post_on(kBlog, 1), page_of(1, 10)));
    EXPECT_FALSE(touches(post_on(kOther, 5), page_of(1, 10)));
}

TEST(Change, OfAWholeSiteTouchesItsPagesAndThoseOfTheHost) {
    const PageInputs static_page{kBlog, {}};
    const PageInputs host_page{std::nullopt, {}};
    EXPECT_FALSE(touches(post_on(kBlog, 5), static_page));
    EXPECT_FALSE(touches(post_on(kBlog, 5), host_page));
    EXPECT_TRUE(touches({kBlog, std::nullopt}, static_page));
    EXPECT_TRUE(touches({kBlog, std::nullopt}, host_page));
    EXPECT_FALSE(touches({kOther, std::nullopt}, static_page));
    EXPECT_TRUE(touches({}, static_page));
}

TEST(Change, WithAnEmptyStretchTouchesNothing) {
    EXPECT_FALSE(touches({kBlog, model::TimeSpan{day(5), day(5)}}, page_of(1, 10)));
}

TEST(ChangeLedger, TellsWhenAPageWasLastTouched) {
    ChangeLedger ledger;
    const Epoch before = ledger.epoch();
    ledger.note(std::array{post_on(kBlog, 5)}, day(20));
    ledger.note(std::array{post_on(kBlog, 6)}, day(21));
    ledger.note(std::array{post_on(kBlog, 15)}, day(22));
    EXPECT_EQ(ledger.find_last_touch(page_of(1, 10), before), day(21));
    EXPECT_EQ(ledger.find_last_touch(page_of(1, 10), before + 2), std::nullopt);
    EXPECT_EQ(ledger.find_last_touch(page_of(1, 3), before), std::nullopt);
    EXPECT_EQ(ledger.last_change(), day(22));
}

TEST(ChangeLedger, WhatIsForgottenIsTakenToTouch) {
    ChangeLedger ledger;
    ledger.note(std::array{post_on(kBlog, 5)}, day(20));
    for (int i = 0; i < 2000; ++i) {
        ledger.note(std::array{post_on(kOther, 5)}, day(21));
    }
    EXPECT_TRUE(ledger.find_last_touch(page_of(1, 10), 0));
    EXPECT_FALSE(ledger.changes_since(0));
    EXPECT_FALSE(ledger.find_last_touch(page_of(1, 10), ledger.epoch() - 1));
    EXPECT_EQ(ledger.changes_since(ledger.epoch() - 1)->size(), 1U);
}

TEST(ChangeLedger, WakesWhoWaits) {
    ChangeLedger ledger;
    const auto start = std::chrono::steady_clock::now();
    const std::jthread noter([&ledger] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        ledger.note(std::array{Change{}}, day(1));
    });
    ledger.wait(0, std::chrono::seconds(10));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace budkavle::cache
