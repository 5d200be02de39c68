// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/utc_time.hpp"

#include <gtest/gtest.h>

namespace budkavle {
namespace {

using namespace std::chrono_literals;

const UtcTime kMorning = std::chrono::sys_days(2015y / 11 / 26) + 9h + 30min;

TEST(UtcTime, WritesTheTextsOfTheStandards) {
    EXPECT_EQ(to_rfc3339(kMorning), "2015-11-26T09:30:00Z");
    EXPECT_EQ(to_rfc5322(kMorning), "Thu, 26 Nov 2015 09:30:00 +0000");
    EXPECT_EQ(to_http_date(kMorning), "Thu, 26 Nov 2015 09:30:00 GMT");
    EXPECT_EQ(to_sql_datetime(kMorning), "2015-11-26 09:30:00");
    EXPECT_EQ(to_rfc3339(UtcTime{}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(to_http_date(UtcTime(784111777s)), "Sun, 06 Nov 1994 08:49:37 GMT");  // RFC 9110
}

TEST(UtcTime, WritesTimesBeforeTheEpoch) {
    EXPECT_EQ(to_rfc3339(UtcTime(-1s)), "1969-12-31T23:59:59Z");
}

TEST(UtcTime, HoldsTheYearToFourDigits) {
    EXPECT_EQ(to_rfc3339(UtcTime(std::chrono::hours(24 * 366 * 20000))), "9999-12-31T23:59:59Z");
}

TEST(UtcTime, ReadsItsOwnTextsBack) {
    for (const int day : {0, 1, 59, 60, 365, 11016, 16765, 20000, 47541}) {
        const UtcTime time = UtcTime(std::chrono::days(day)) + 23h + 59min + 58s;
        EXPECT_EQ(parse_rfc3339(to_rfc3339(time)), time);
        EXPECT_EQ(parse_rfc3339(to_sql_datetime(time)), time);
        EXPECT_EQ(parse_http_date(to_http_date(time)), time);
    }
}

TEST(UtcTime, ReadsTheFormsThatPeopleAndFeedsWrite) {
    EXPECT_EQ(parse_rfc3339("2015-11-26T10:30:00+01:00"), kMorning);
    EXPECT_EQ(parse_rfc3339("2015-11-26T04:00:00-05:30"), kMorning);
    EXPECT_EQ(parse_rfc3339("2015-11-26 09:30"), kMorning);
    EXPECT_EQ(parse_rfc3339("2015-11-26T09:30Z"), kMorning);
    EXPECT_EQ(parse_rfc3339("2015-11-26T10:30:00.001+01:00"), kMorning);
    EXPECT_EQ(parse_rfc3339("2015-11-26"), std::chrono::sys_days(2015y / 11 / 26));
    EXPECT_EQ(parse_rfc3339("2016-02-29"), std::chrono::sys_days(2016y / 2 / 29));
}

TEST(UtcTime, RefusesWhatIsNoTime) {
    for (const char* text :
         {"", "2015", "2015-11", "2015-13-01", "2015-02-29", "2015-11-26T", "2015-11-26T24:00:00Z",
          "2015-11-26T09:60:00Z", "2015-11-26T23:59:60Z", "2015-11-26T09:30:00Zx", "2015-11-26x",
          "2015-11-26T09:30:00.Z", "2015-11-26T09:30:00+1:00", "2015-11-26T09:30:00+24:00",
          "15-11-26", "2015-11-26T9:30", " 2015-11-26", "-015-11-26"}) {
        EXPECT_EQ(parse_rfc3339(text), std::nullopt) << text;
    }
}

TEST(UtcTime, RefusesWhatIsNoHttpDate) {
    for (const char* text : {"", "Thu, 26 Nov 2015 09:30:00", "Thu, 26 Nov 2015 09:30:00 CET",
                             "Thursday, 26-Nov-15 09:30:00 GMT", "Thu Nov 26 09:30:00 2015",
                             "Thu, 31 Nov 2015 09:30:00 GMT", "Thu, 26 nov 2015 09:30:00 GMT",
                             "Thu, 26 Nov 2015 09:30:00 GMT "}) {
        EXPECT_EQ(parse_http_date(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace budkavle
