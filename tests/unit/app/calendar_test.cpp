// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/calendar.hpp"

#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

TEST(Calendar, AddsMonthsOverNewYear) {
    EXPECT_EQ((YearMonth{2015, 12}.plus(1)), (YearMonth{2016, 1}));
    EXPECT_EQ((YearMonth{2016, 1}.plus(-1)), (YearMonth{2015, 12}));
    EXPECT_EQ((YearMonth{2016, 3}.plus(-15)), (YearMonth{2014, 12}));
}

TEST(Calendar, BeginsAMonthAtSwedishMidnight) {
    const text::DateText dates;
    const store::TimeSpan january = month_span(dates, {2016, 1});
    EXPECT_EQ(to_rfc3339(january.from), "2015-12-31T23:00:00Z")
        << "a post of 23.30 UTC belongs to January";
    EXPECT_EQ(to_rfc3339(january.to), "2016-01-31T23:00:00Z");
    const store::TimeSpan july = month_span(dates, {2016, 7});
    EXPECT_EQ(to_rfc3339(july.from), "2016-06-30T22:00:00Z");
}

TEST(Calendar, KnowsThatTheDayOfSummerTimesEndHasTwentyFiveHours) {
    const text::DateText dates;
    const auto day = day_span(dates, 2017, 10, 29);
    ASSERT_TRUE(day);
    EXPECT_EQ(day->to - day->from, std::chrono::hours{25});
    const auto spring = day_span(dates, 2017, 3, 26);
    ASSERT_TRUE(spring);
    EXPECT_EQ(spring->to - spring->from, std::chrono::hours{23});
}

TEST(Calendar, HasNoDayThatNoCalendarHas) {
    const text::DateText dates;
    EXPECT_FALSE(day_span(dates, 2015, 2, 29));
    EXPECT_TRUE(day_span(dates, 2016, 2, 29));
    EXPECT_FALSE(day_span(dates, 2015, 4, 31));
}

TEST(Calendar, MakesAYearOfItsMonths) {
    const text::DateText dates;
    const store::TimeSpan year = year_span(dates, 2015);
    EXPECT_EQ(year.from, month_span(dates, {2015, 1}).from);
    EXPECT_EQ(year.to, month_span(dates, {2015, 12}).to);
}

}  // namespace
}  // namespace budkavle::app
