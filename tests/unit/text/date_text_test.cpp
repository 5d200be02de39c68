// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/date_text.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace budkavle::text {
namespace {

using namespace std::chrono_literals;

constexpr LongDateForm kSentence{.has_weekday = true, .has_den = true, .is_capitalised = true};
constexpr LongDateForm kHeading{.has_weekday = true, .has_den = false, .is_capitalised = false};
constexpr LongDateForm kShort{.has_weekday = false, .has_den = false, .is_capitalised = false};

UtcTime utc(std::string_view text) {
    return parse_rfc3339(text).value();
}

const UtcTime kNovember = utc("2015-11-26T09:30:00Z");

class DateTextTest : public testing::Test {
protected:
    static const DateText& text() {
        static const DateText the_text;
        return the_text;
    }
};

TEST_F(DateTextTest, WritesTheThreeSwedishStyles) {
    EXPECT_EQ(text().long_date(kNovember, Language::sv, kSentence), "Torsdag den 26 november 2015");
    EXPECT_EQ(text().long_date(utc("2017-11-19T12:00:00Z"), Language::sv, kHeading),
              "söndag 19 november 2017");
    EXPECT_EQ(text().long_date(kNovember, Language::sv, kShort), "26 november 2015");
    EXPECT_EQ(text().long_date(kNovember, Language::sv,
                               {.has_weekday = false, .has_den = true, .is_capitalised = true}),
              "Den 26 november 2015");
}

TEST_F(DateTextTest, WritesEveryLanguageInItsOwnWay) {
    const auto date = [](Language language) {
        return text().long_date(kNovember, language, kHeading);
    };
    EXPECT_EQ(date(Language::en), "Thursday 26 November 2015");
    EXPECT_EQ(date(Language::fi), "torstai 26. marraskuuta 2015");
    EXPECT_EQ(date(Language::se), "duorasdat skábmamánu 26. b. 2015");
    EXPECT_EQ(date(Language::smj), "duorastahka basádismáno 26. b. 2015");
    EXPECT_EQ(date(Language::fit), "tuorestai 26. nuvemperiä 2015");
}

TEST_F(DateTextTest, CapitalisesTheFirstLetterOnly) {
    EXPECT_EQ(text().long_date(kNovember, Language::se, {.has_weekday = false}),
              "Skábmamánu 26. b. 2015");
    EXPECT_EQ(text().long_date(utc("2015-11-29T12:00:00Z"), Language::smj, {}),
              "Ájllek basádismáno 29. b. 2015");
    EXPECT_EQ(text().month_and_year(2015, 1, Language::smj, true), "Ådåjakmánno 2015");
    EXPECT_EQ(text().month_and_year(2015, 11, Language::sv, true), "November 2015");
    EXPECT_EQ(text().month_and_year(2015, 11, Language::sv, false), "november 2015");
}

TEST_F(DateTextTest, MonthsAloneAreNominative) {
    EXPECT_EQ(text().month_name(11, Language::fi, false), "marraskuu");
    EXPECT_EQ(text().month_name(11, Language::se, false), "skábmamánnu");
    EXPECT_EQ(text().month_name(12, Language::smj, true), "Javllamánno");
    EXPECT_EQ(text().month_name(11, Language::fit, false), "nuvemperi");
    EXPECT_EQ(text().month_name(1, Language::en, false), "January");
}

TEST_F(DateTextTest, NamesEveryWeekdayInOrder) {
    const char* const names[] = {"måndag", "tisdag", "onsdag", "torsdag",
                                 "fredag", "lördag", "söndag"};
    const UtcTime monday = utc("2015-11-23T12:00:00Z");
    for (int i = 0; i < 7; ++i) {
        const std::string date =
            text().long_date(monday + std::chrono::days(i), Language::sv, kHeading);
        EXPECT_TRUE(date.starts_with(std::string(names[i]) + " ")) << date;
    }
}

TEST_F(DateTextTest, WritesClockTimes) {
    const UtcTime morning = utc("2015-11-26T08:05:00Z");
    EXPECT_EQ(text().clock_time(morning, Language::sv), "kl. 9.05");
    EXPECT_EQ(text().clock_time(morning, Language::fi), "klo 9.05");
    EXPECT_EQ(text().clock_time(morning, Language::en), "9.05");
    EXPECT_EQ(text().clock_time(utc("2015-11-25T23:00:00Z"), Language::sv), "kl. 0.00");
}

TEST_F(DateTextTest, WritesIsoTimesWithTheOffset) {
    EXPECT_EQ(text().iso_local(kNovember), "2015-11-26T10:30:00+01:00");
    EXPECT_EQ(text().iso_local(utc("2015-07-01T22:30:00Z")), "2015-07-02T00:30:00+02:00");
    EXPECT_EQ(text().iso_date(utc("2015-07-01T22:30:00Z")), "2015-07-02");
}

TEST_F(DateTextTest, APostAtNewYearBelongsToTheLocalYear) {
    const UtcTime time = utc("2015-12-31T23:30:00Z");
    EXPECT_EQ(text().to_local(time).year, 2016);
    EXPECT_EQ(text().to_local(time).month, 1U);
    EXPECT_EQ(text().long_date(time, Language::sv, kHeading), "fredag 1 januari 2016");
    EXPECT_EQ(text().start_of_day(2016, 1, 1), utc("2015-12-31T23:00:00Z"));
}

TEST_F(DateTextTest, TheHourThatOccursTwiceIsTheFirst) {
    EXPECT_EQ(text().iso_local(utc("2017-10-29T00:30:00Z")), "2017-10-29T02:30:00+02:00");
    EXPECT_EQ(text().iso_local(utc("2017-10-29T01:30:00Z")), "2017-10-29T02:30:00+01:00");
    EXPECT_EQ(text().to_utc({.year = 2017, .month = 10, .day = 29, .hour = 2, .minute = 30}),
              utc("2017-10-29T00:30:00Z"));
    EXPECT_EQ(text().to_utc({.year = 2017, .month = 10, .day = 29, .hour = 3}),
              utc("2017-10-29T02:00:00Z"));
}

TEST_F(DateTextTest, TheHourThatDoesNotExistIsAnHourOn) {
    EXPECT_EQ(text().to_utc({.year = 2017, .month = 3, .day = 26, .hour = 2, .minute = 30}),
              utc("2017-03-26T01:30:00Z"));
    EXPECT_EQ(text().iso_local(utc("2017-03-26T01:30:00Z")), "2017-03-26T03:30:00+02:00");
    EXPECT_EQ(text().to_utc({.year = 2017, .month = 3, .day = 26, .hour = 3}),
              utc("2017-03-26T01:00:00Z"));
    EXPECT_EQ(text().to_utc({.year = 2017, .month = 3, .day = 26, .hour = 1, .minute = 59}),
              utc("2017-03-26T00:59:00Z"));
}

TEST_F(DateTextTest, DaysOfTheChangeHave23And25Hours) {
    EXPECT_EQ(text().start_of_day(2017, 3, 27) - text().start_of_day(2017, 3, 26), 23h);
    EXPECT_EQ(text().start_of_day(2017, 10, 30) - text().start_of_day(2017, 10, 29), 25h);
}

TEST_F(DateTextTest, EveryHourOfTwentyYearsComesBack) {
    for (UtcTime time = utc("2006-01-01"); time < utc("2026-01-01"); time += 1h) {
        const LocalTime local = text().to_local(time);
        const UtcTime back = text().to_utc(local);
        // Only the second of the twice-occurring hours comes back as the first.
        ASSERT_TRUE(back == time || (back + 1h == time && local.hour == 2 && local.month == 10))
            << to_rfc3339(time);
    }
}

TEST_F(DateTextTest, KnowsTheRulesOfTheFutureAndThePast) {
    EXPECT_EQ(text().to_local(utc("2099-07-01T12:00:00Z")).offset_minutes, 120);
    EXPECT_EQ(text().to_local(utc("2099-12-01T12:00:00Z")).offset_minutes, 60);
    EXPECT_EQ(text().to_local(utc("1979-07-01T12:00:00Z")).offset_minutes,
              60);  // no summer time yet
    EXPECT_EQ(text().to_local(utc("1800-07-01T12:00:00Z")).year, 1800);
}

TEST_F(DateTextTest, AMonthThatDoesNotExistIsOurOwnMistake) {
    EXPECT_THROW(static_cast<void>(text().month_name(13, Language::sv, false)), std::out_of_range);
    EXPECT_THROW(static_cast<void>(text().month_name(0, Language::sv, false)), std::out_of_range);
}

TEST_F(DateTextTest, ADateIsMadeFastEnoughForAPageOfThirty) {
    constexpr int kTimes = 100'000;
    std::size_t bytes = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kTimes; ++i) {
        bytes +=
            text().long_date(kNovember + std::chrono::hours(i), Language::sv, kSentence).size();
    }
    const auto spent = std::chrono::steady_clock::now() - begin;
    const auto each = std::chrono::duration_cast<std::chrono::nanoseconds>(spent).count() / kTimes;
    RecordProperty("nanoseconds_per_date", static_cast<int>(each));
    EXPECT_GT(bytes, 0U);
    // Some 100 ns by itself; SimpleDateFormat would take 40 000. The bound leaves room for
    // sanitizers and a busy machine.
    EXPECT_LT(each, 10'000);
}

}  // namespace
}  // namespace budkavle::text
