// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/date_text.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include "text/civil_time.hpp"
#include "text/date_names.hpp"

namespace budkavle::text {
namespace {

using std::chrono::floor;

constexpr std::size_t kLongestDateBytes = 64;
constexpr std::size_t kLanguages = kLanguageCount;

/// What stands before a clock time. North Sami "diibmu" is shortened "dii.".
constexpr std::array<std::string_view, kLanguages> kClockWords{"kl. ",  "",     "klo ",
                                                               "dii. ", "kl. ", "kello "};

/// The month stands before the day: "skábmamánu 26. b. 2015".
bool has_month_first(Language language) {
    return language == Language::se || language == Language::smj;
}

bool has_ordinal_point(Language language) {
    return language == Language::fi || language == Language::fit;
}

void append_number(std::string& text, unsigned number, std::size_t least_digits) {
    std::array<char, 10> digits{};
    std::size_t at = digits.size();
    do {
        digits[--at] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0 || digits.size() - at < least_digits);
    text.append(digits.data() + at, digits.size() - at);
}

void append_year(std::string& text, int year) {
    constexpr std::size_t kYearDigits = 4;
    if (year < 0) {
        text += '-';
    }
    append_number(text, static_cast<unsigned>(std::abs(year)), kYearDigits);
}

void append_iso_date(std::string& text, const LocalTime& local) {
    append_year(text, local.year);
    text += '-';
    append_number(text, local.month, 2);
    text += '-';
    append_number(text, local.day, 2);
}

void append_two(std::string& text, char before, unsigned number) {
    text += before;
    append_number(text, number, 2);
}

UtcTime as_if_utc(const LocalTime& local) {
    const std::chrono::year_month_day date{std::chrono::year(local.year),
                                           std::chrono::month(local.month),
                                           std::chrono::day(local.day)};
    return std::chrono::sys_days(date) + std::chrono::hours(local.hour) +
           std::chrono::minutes(local.minute) + std::chrono::seconds(local.second);
}

/// Sunday is 0.
unsigned weekday_of(const LocalTime& local) {
    const std::chrono::year_month_day date{std::chrono::year(local.year),
                                           std::chrono::month(local.month),
                                           std::chrono::day(local.day)};
    return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
}

}  // namespace

struct DateText::Impl {
    CivilTime civil;
    std::array<DateNames, kLanguages> names;

    [[nodiscard]] const DateNames& of(Language language) const {
        return names[static_cast<std::size_t>(language)];
    }
};

DateText::DateText() : impl_(std::make_unique<Impl>()) {
    for (std::size_t i = 0; i < kLanguages; ++i) {
        impl_->names[i] = load_date_names(static_cast<Language>(i));
    }
}

DateText::~DateText() = default;

LocalTime DateText::to_local(UtcTime time) const {
    const std::chrono::minutes offset = impl_->civil.offset_at(time);
    const UtcTime wall_clock = time + offset;
    const std::chrono::sys_days midnight = floor<std::chrono::days>(wall_clock);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss clock(wall_clock - midnight);
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<unsigned>(date.month()),
            .day = static_cast<unsigned>(date.day()),
            .hour = static_cast<unsigned>(clock.hours().count()),
            .minute = static_cast<unsigned>(clock.minutes().count()),
            .second = static_cast<unsigned>(clock.seconds().count()),
            .offset_minutes = static_cast<int>(offset.count())};
}

UtcTime DateText::start_of_day(int year, unsigned month, unsigned day) const {
    return to_utc({.year = year, .month = month, .day = day});
}

UtcTime DateText::to_utc(const LocalTime& local) const {
    return impl_->civil.to_utc(as_if_utc(local));
}

std::string DateText::long_date(UtcTime time, Language language, LongDateForm form) const {
    const LocalTime local = to_local(time);
    const DateNames& names = impl_->of(language);
    bool is_start = form.is_capitalised;  // only the first word takes the capital
    std::string text;
    text.reserve(kLongestDateBytes);
    if (form.has_weekday) {
        text += names.weekdays[weekday_of(local)].as(is_start);
        text += ' ';
        is_start = false;
    }
    if (form.has_den && language == Language::sv) {
        text += is_start ? "Den " : "den ";
    }
    const Name& month = names.months_of_date[local.month - 1];
    if (has_month_first(language)) {
        text += month.as(is_start);
        text += ' ';
        append_number(text, local.day, 1);
        text += ". b. ";
    } else {
        append_number(text, local.day, 1);
        text += has_ordinal_point(language) ? ". " : " ";
        text += month.plain;
        text += ' ';
    }
    append_year(text, local.year);
    return text;
}

std::string DateText::month_and_year(int year, unsigned month, Language language,
                                     bool is_capitalised) const {
    std::string text = month_name(month, language, is_capitalised);
    text += ' ';
    append_year(text, year);
    return text;
}

std::string DateText::month_name(unsigned month, Language language, bool is_capitalised) const {
    return impl_->of(language).months.at(month - 1).as(is_capitalised);
}

std::string DateText::clock_time(UtcTime time, Language language) const {
    const LocalTime local = to_local(time);
    std::string text(kClockWords[static_cast<std::size_t>(language)]);
    append_number(text, local.hour, 1);
    append_two(text, '.', local.minute);
    return text;
}

std::string DateText::iso_local(UtcTime time) const {
    const LocalTime local = to_local(time);
    std::string text;
    append_iso_date(text, local);
    append_two(text, 'T', local.hour);
    append_two(text, ':', local.minute);
    append_two(text, ':', local.second);
    const auto offset = static_cast<unsigned>(std::abs(local.offset_minutes));
    append_two(text, local.offset_minutes < 0 ? '-' : '+', offset / 60);
    append_two(text, ':', offset % 60);
    return text;
}

std::string DateText::iso_date(UtcTime time) const {
    std::string text;
    append_iso_date(text, to_local(time));
    return text;
}

}  // namespace budkavle::text
