// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/page_cache.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <future>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace budkavle::cache {
namespace {

constexpr model::SiteId kSite{1};
const std::array kWholeSite{Change{kSite, std::nullopt}};
const UtcTime kNoon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 21);

MadePage made(const std::string& text) {
    MadePage page;
    page.response.body = std::make_shared<const std::string>(text);
    page.inputs.site = kSite;
    page.may_be_kept = true;
    return page;
}
std::string text_of(const PageCache::Answer& answer) {
    return answer.page ? *answer.page->response().body : "not kept";
}

/// A page that another thread is making, and goes on making until finish().
class SlowMaking {
public:
    SlowMaking(PageCache& pages, std::string key, std::string text)
        : thread_([this, &pages, key = std::move(key), text = std::move(text)] {
              answer_ = text_of(pages.get(key, [&] {
                  has_begun_.count_down();
                  may_finish_.get_future().wait();
                  return made(text);
              }));
          }) {
        has_begun_.wait();
    }
    /// What the thread was answered.
    std::string finish() {
        may_finish_.set_value();
        thread_.join();
        return answer_;
    }

private:
    std::latch has_begun_{1};
    std::promise<void> may_finish_;
    std::string answer_;
    std::jthread thread_;  // last: it uses the others
};

TEST(PageCache, MakesAPageOnceUntilSomethingOfItChanges) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    int makings = 0;
    const auto make = [&] { return made("version " + std::to_string(++makings)); };
    EXPECT_EQ(text_of(pages.get("a", make)), "version 1");
    EXPECT_EQ(text_of(pages.get("a", make)), "version 1");
    ledger.note(std::array{Change{model::SiteId{2}, std::nullopt}}, kNoon);
    EXPECT_EQ(text_of(pages.get("a", make)), "version 1");
    ledger.note(kWholeSite, kNoon);
    EXPECT_EQ(text_of(pages.get("a", make)), "version 2");
    EXPECT_EQ(pages.counts().hits, 2U);
    EXPECT_EQ(pages.counts().fills, 2U);
}

TEST(PageCache, GivesWhatIsRightWithoutAWayToMakeIt) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    EXPECT_EQ(pages.find_right("a"), nullptr);
    (void)pages.get("a", [] { return made("a page"); });
    ASSERT_NE(pages.find_right("a"), nullptr);
    ledger.note(kWholeSite, kNoon);
    EXPECT_EQ(pages.find_right("a"), nullptr) << "it is old now";
    EXPECT_NE(pages.find("a"), nullptr) << "and kept still";
    EXPECT_EQ(pages.counts().hits, 1U);
}

TEST(PageCache, PutsTheFieldsOfAPageTogetherUntilTheyAreKept) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    const CachedPagePtr page = pages.get("a", [] { return made("a page"); }).page;
    const std::size_t bytes = pages.counts().bytes;
    int makings = 0;
    const auto fields_in = [&](http::Coding coding) {
        return pages.head("a", page, coding, [&] {
            ++makings;
            http::HeaderList fields;
            fields.add("ETag", http::token_of(coding));
            return fields;
        });
    };
    EXPECT_EQ(fields_in(http::Coding::br).find("ETag"), "br");
    EXPECT_EQ(pages.counts().bytes, bytes) << "a page that is read once costs no more";
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(fields_in(http::Coding::br).find("ETag"), "br");
    }
    EXPECT_EQ(makings, 2);
    EXPECT_GT(pages.counts().bytes, bytes);
    EXPECT_EQ(fields_in(http::Coding::gzip).find("ETag"), "gzip") << "each coding has its own";
}

TEST(PageCache, AChangeWhileAPageIsMadeMakesItOldAtOnce) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get("a", [&] {
        auto page = made("read before the change");
        ledger.note(kWholeSite, kNoon);
        return page;
    });
    EXPECT_EQ(text_of(pages.get("a", [] { return made("read after it"); })), "read after it");
}

TEST(PageCache, OneMakesAndTheOthersGetTheOldPage) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get("a", [] { return made("old"); });
    ledger.note(kWholeSite, kNoon);
    SlowMaking slow(pages, "a", "new");
    EXPECT_EQ(text_of(pages.get("a", [] { return made("made twice"); })), "old");
    EXPECT_EQ(pages.counts().stale, 1U);
    EXPECT_EQ(slow.finish(), "new");
    EXPECT_EQ(text_of(pages.get("a", [] { return made("made twice"); })), "new");
}

TEST(PageCache, ACopyIsNeverTheOldPageThatReadersGetMeanwhile) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get("a", [] { return made("old"); });
    SlowMaking slow(pages, "b", "read before the change");
    ledger.note(kWholeSite, kNoon);
    SlowMaking slow_too(pages, "a", "new");
    // A copy stays until the next change: it may not be made of what was read before this one.
    EXPECT_EQ(text_of(pages.get_for_copy("a", [] { return made("new"); })), "new");
    EXPECT_EQ(text_of(pages.get_for_copy("b", [] { return made("new"); })), "new");
    (void)slow.finish();
    (void)slow_too.finish();
    // What was begun before does not take the place of what was made since.
    const auto fail = [] { return made("made again"); };
    EXPECT_EQ(text_of(pages.get("a", fail)), "new");
    EXPECT_EQ(text_of(pages.get("b", fail)), "new");
}

TEST(PageCache, ACopyOfAPageThatIsNoMoreTakesTheOldPageAway) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get("a", [] { return made("withdrawn since"); });
    ledger.note(kWholeSite, kNoon);
    EXPECT_THROW((void)pages.get_for_copy("a", []() -> MadePage { throw Absent{}; }), Absent);
    EXPECT_EQ(pages.find("a"), nullptr);
}

TEST(PageCache, WhatNobodyAskedForIsNotKeptForACopy) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get_for_copy("a", [] { return made("for the disk"); });
    EXPECT_EQ(pages.counts().pages, 0U);
}

TEST(PageCache, ManyAskForAnUnknownPageAndOneMakesIt) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    std::atomic<int> makings = 0;
    {
        std::vector<std::jthread> readers;
        for (int i = 0; i < 8; ++i) {
            readers.emplace_back([&] {
                EXPECT_EQ(text_of(pages.get("a",
                                            [&] {
                                                ++makings;
                                                std::this_thread::sleep_for(
                                                    std::chrono::milliseconds(100));
                                                return made("page");
                                            })),
                          "page");
            });
        }
    }
    EXPECT_EQ(makings, 1);
}

TEST(PageCache, WhoWaitsTooLongMakesThePageItself) {
    ChangeLedger ledger;
    PageCache pages({.patience = std::chrono::milliseconds(20)}, ledger);
    SlowMaking slow(pages, "a", "slow");
    const auto answer = pages.get("a", [] { return made("quick"); });
    EXPECT_EQ(*answer.response.body, "quick");
    (void)slow.finish();
}

TEST(PageCache, AFailureReachesEverybodyAndTheOldPageStays) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get("a", [] { return made("old"); });
    ledger.note(kWholeSite, kNoon);
    EXPECT_THROW((void)pages.get("a", []() -> MadePage { throw std::runtime_error("down"); }),
                 std::runtime_error);
    ASSERT_TRUE(pages.find("a"));
    EXPECT_EQ(*pages.find("a")->response().body, "old");
    EXPECT_EQ(text_of(pages.get("a", [] { return made("new"); })), "new");
    EXPECT_EQ(pages.counts().failures, 1U);
}

TEST(PageCache, WhatMayNotBeKeptIsNotAndTakesTheOldPageAway) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    (void)pages.get("a", [] { return made("a post"); });
    ledger.note(kWholeSite, kNoon);
    const auto answer = pages.get("a", [] {
        MadePage gone;
        gone.response.status = http::Status::gone;
        return gone;
    });
    EXPECT_FALSE(answer.page);
    EXPECT_EQ(answer.response.status, http::Status::gone);
    EXPECT_FALSE(pages.find("a"));
}

TEST(PageCache, APageThatIsNoMoreIsForgotten) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    struct NotFound : Absent {};
    (void)pages.get("a", [] { return made("a post"); });
    ledger.note(kWholeSite, kNoon);
    EXPECT_THROW((void)pages.get("a", []() -> MadePage { throw NotFound(); }), NotFound);
    EXPECT_FALSE(pages.find("a"));
    EXPECT_EQ(pages.counts().failures, 0U);
}

TEST(PageCache, APageThatWentWhileItWasMadeIsNotKeptForAnHourWithoutADatabase) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    struct NotFound : Absent {};
    SlowMaking slow(pages, "a", "withdrawn meanwhile");
    ledger.note(kWholeSite, kNoon);
    EXPECT_THROW((void)pages.get_for_copy("a", []() -> MadePage { throw NotFound(); }), NotFound);
    (void)slow.finish();
    EXPECT_FALSE(pages.find("a"));
}

TEST(PageCache, HoldsNoMoreBytesThanItsLimitAndLosesTheLongestUnasked) {
    ChangeLedger ledger;
    constexpr std::size_t kLimit = 100 * 1024;
    PageCache pages({.bytes = kLimit}, ledger);
    const std::string body(10 * 1024, 'x');
    (void)pages.get("first", [&] { return made(body); });
    for (int i = 0; i < 50; ++i) {
        (void)pages.get(std::to_string(i), [&] { return made(body); });
        (void)pages.get("first", [&] { return made("made again"); });
        EXPECT_LE(pages.counts().bytes, kLimit);
    }
    EXPECT_EQ(*pages.find("first")->response().body, body);
    EXPECT_FALSE(pages.find("0"));
    EXPECT_TRUE(pages.find("49"));
}

TEST(PageCache, CompressedBodiesCountAndAreMadeOnce) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    const auto answer = pages.get("a", [] { return made(std::string(20'000, 'a')); });
    const std::size_t before = pages.counts().bytes;
    const auto coded = pages.body("a", answer.page, http::Coding::gzip);
    EXPECT_LT(coded->size(), 1'000U);
    EXPECT_EQ(pages.counts().bytes, before + coded->size());
    EXPECT_EQ(pages.body("a", answer.page, http::Coding::gzip), coded);
    EXPECT_EQ(pages.counts().bytes, before + coded->size());
}

TEST(PageCache, APageThatWasMadeAnewWithTheSameBytesKeepsItsTime) {
    ChangeLedger ledger;
    PageCache pages({}, ledger);
    ledger.note(kWholeSite, kNoon);
    EXPECT_EQ(pages.get("a", [] { return made("x"); }).page->modified(), kNoon);
    ledger.note(kWholeSite, kNoon + std::chrono::hours(1));
    EXPECT_EQ(pages.get("a", [] { return made("x"); }).page->modified(), kNoon);
    ledger.note(kWholeSite, kNoon + std::chrono::hours(2));
    EXPECT_EQ(pages.get("a", [] { return made("y"); }).page->modified(),
              kNoon + std::chrono::hours(2));
}

}  // namespace
}  // namespace budkavle::cache
