// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/time_span.hpp"

#include <gtest/gtest.h>

namespace budkavle::model {
namespace {

TimeSpan seconds_between(int from, int to) {
    return {UtcTime(std::chrono::seconds(from)), UtcTime(std::chrono::seconds(to))};
}

TEST(TimeSpan, OverlapsWhereASecondLiesInBoth) {
    const TimeSpan span = seconds_between(10, 20);
    for (const TimeSpan& other : {seconds_between(5, 11), seconds_between(19, 25),
                                  seconds_between(12, 13), seconds_between(0, 99), span}) {
        EXPECT_TRUE(overlaps(span, other));
        EXPECT_TRUE(overlaps(other, span));
    }
    for (const TimeSpan& other : {seconds_between(0, 10), seconds_between(20, 30)}) {
        EXPECT_FALSE(overlaps(span, other)) << "the end is not in it";
        EXPECT_FALSE(overlaps(other, span));
    }
}

TEST(TimeSpan, EmptyOrBackwardOverlapsNothing) {
    for (const TimeSpan& empty : {seconds_between(15, 15), seconds_between(16, 15), TimeSpan{}}) {
        EXPECT_TRUE(is_empty(empty));
        EXPECT_FALSE(overlaps(empty, seconds_between(10, 20)));
        EXPECT_FALSE(overlaps(seconds_between(10, 20), empty));
        EXPECT_FALSE(overlaps(empty, empty));
    }
}

TEST(TimeSpan, OfOneSecondHoldsThatSecondAlone) {
    const UtcTime time(std::chrono::seconds(15));
    EXPECT_EQ(second_of(time), seconds_between(15, 16));
    EXPECT_TRUE(overlaps(second_of(time), {kFarPast, kFarFuture}));
}

TEST(TimeSpan, CoversTwoAndWhatLiesBetween) {
    EXPECT_EQ(covering(seconds_between(30, 31), seconds_between(10, 11)), seconds_between(10, 31));
    EXPECT_EQ(covering(TimeSpan{}, seconds_between(10, 11)), seconds_between(10, 11));
    EXPECT_EQ(covering(seconds_between(10, 11), TimeSpan{}), seconds_between(10, 11));
}

TEST(TimeSpan, EndsOfTimeAreThoseOfTheDatabase) {
    EXPECT_EQ(to_sql_datetime(kFarPast), "1000-01-01 00:00:00");
    EXPECT_EQ(to_sql_datetime(kFarFuture), "9999-12-31 23:59:59");
}

}  // namespace
}  // namespace budkavle::model
