// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/wall_clock.hpp"

#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

std::string in_utc(std::string_view text) {
    const text::DateText dates;
    const std::optional<UtcTime> time = parse_wall_clock(text, dates);
    return time ? to_rfc3339(*time) : "none";
}

TEST(WallClock, IsSwedishTimeInWinterAndSummer) {
    EXPECT_EQ(in_utc("2015-11-26 10:30"), "2015-11-26T09:30:00Z");
    EXPECT_EQ(in_utc("2015-07-01 10:30"), "2015-07-01T08:30:00Z");
    EXPECT_EQ(in_utc("2015-11-26T10:30:15"), "2015-11-26T09:30:15Z");
}

TEST(WallClock, TakesABareDayForItsFirstMoment) {
    EXPECT_EQ(in_utc("2015-11-26"), "2015-11-25T23:00:00Z");
}

TEST(WallClock, TakesAWrittenZoneAtItsWord) {
    EXPECT_EQ(in_utc("2015-11-26T10:30:00Z"), "2015-11-26T10:30:00Z");
    EXPECT_EQ(in_utc("2015-11-26T10:30:00+02:00"), "2015-11-26T08:30:00Z");
    EXPECT_EQ(in_utc("2015-11-26 10:30-05:00"), "2015-11-26T15:30:00Z");
}

TEST(WallClock, TakesTheFirstOfTwoEqualHoursAndMovesTheMissingHourOn) {
    EXPECT_EQ(in_utc("2025-10-26 02:30"), "2025-10-26T00:30:00Z");
    EXPECT_EQ(in_utc("2025-03-30 02:30"), "2025-03-30T01:30:00Z");
}

TEST(WallClock, RefusesWhatIsNoTime) {
    for (const char* text : {"", "i morgon", "2015-02-30", "2015-02-30 10:00", "2015-11-26 25:00",
                             "26/11 2015", "2015-11-26 10", "2015-11-26 10:30 x", "0000-00-00"}) {
        EXPECT_EQ(in_utc(text), "none") << text;
    }
}

TEST(WallClock, IsWrittenAsItIsRead) {
    const text::DateText dates;
    EXPECT_EQ(wall_clock_text(parse_wall_clock("2015-07-01 09:05", dates).value(), dates),
              "2015-07-01 09:05");
}

}  // namespace
}  // namespace budkavle::app
