// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/personnummer.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "base/ascii.hpp"

namespace budkavle::gate {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::size_t kShortDigits = 10;
constexpr std::size_t kLongDigits = 12;
constexpr std::size_t kSerialDigits = 4;  ///< with the check digit
constexpr int kCentury = 100;
constexpr int kDecimal = 10;
constexpr int kCoordinationDays = 60;
/// Nobody older has a number: they began in 1947.
constexpr int kFirstBirthYear = 1840;
/// Word writes a dash for a hyphen, and some keyboards a minus.
constexpr std::array<std::string_view, 7> kDashes{"-",      "\u2010", "\u2011", "\u2012",
                                                  "\u2013", "\u2014", "\u2212"};
constexpr std::array<std::string_view, 3> kBlanks{" ", "\u00a0", "\u202f"};

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && ascii::is_digit(text[at + count])) {
        ++count;
    }
    return count;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) {
        value = value * kDecimal + (digit - '0');
    }
    return value;
}

/// Luhn over the ten digits: every second one doubled, from the first on.
bool is_check_digit_right(std::string_view ten) {
    int sum = 0;
    for (std::size_t at = 0; at < ten.size(); ++at) {
        const int product = (ten[at] - '0') * (at % 2 == 0 ? 2 : 1);
        sum += product / kDecimal + product % kDecimal;
    }
    return sum % kDecimal == 0;
}

/// The day of birth, if there is such a day.
std::optional<sys_days> birth_of(int full_year, std::string_view month_and_day) {
    int of_month = number(month_and_day.substr(2));
    if (of_month > kCoordinationDays) {
        of_month -= kCoordinationDays;
    }
    const year_month_day birth{year{full_year},
                               month{static_cast<unsigned>(number(month_and_day.substr(0, 2)))},
                               day{static_cast<unsigned>(of_month)}};
    return birth.ok() && full_year >= kFirstBirthYear ? std::optional(sys_days{birth})
                                                      : std::nullopt;
}

/// `digits` are ten or twelve.
bool is_number_of_person(std::string_view digits, bool has_plus, UtcTime now) {
    const bool has_century = digits.size() == kLongDigits;
    const std::string_view ten = digits.substr(digits.size() - kShortDigits);
    const std::string_view month_and_day = ten.substr(2, 4);
    const std::string_view serial = ten.substr(6, 3);
    if (!is_check_digit_right(ten) || serial == "000") {
        return false;
    }
    const auto today = std::chrono::ceil<std::chrono::days>(now);  // it is later in Sweden
    if (has_century) {
        const auto birth = birth_of(number(digits.substr(0, 4)), month_and_day);
        return birth && *birth <= today;
    }
    const int this_year = static_cast<int>(year_month_day{today}.year());
    int full_year = this_year - this_year % kCentury + number(ten.substr(0, 2));
    if (full_year > this_year) {
        full_year -= kCentury;
    }
    if (const auto birth = birth_of(full_year, month_and_day); birth && *birth > today) {
        full_year -= kCentury;  // later this year: so a hundred years ago
    }
    return birth_of(full_year - (has_plus ? kCentury : 0), month_and_day).has_value();
}

template <std::size_t kCount>
std::size_t length_of_one(const std::array<std::string_view, kCount>& choices,
                          std::string_view text) {
    for (const std::string_view choice : choices) {
        if (text.starts_with(choice)) {
            return choice.size();
        }
    }
    return 0;
}

struct Separator {
    std::size_t length = 0;  ///< bytes; 0: none
    bool is_plus = false;
};

/// A dash or plus with at most one blank on each side, or one blank alone.
Separator read_separator(std::string_view text) {
    Separator separator;
    separator.length = length_of_one(kBlanks, text);
    const std::string_view rest = text.substr(separator.length);
    separator.is_plus = rest.starts_with('+');
    const std::size_t sign = separator.is_plus ? 1 : length_of_one(kDashes, rest);
    if (sign > 0) {
        separator.length += sign + length_of_one(kBlanks, rest.substr(sign));
    }
    return separator;
}

/// The number that begins where digits begin at `start`; length 0: none.
Stretch read_number(std::string_view text, std::size_t start, UtcTime now) {
    const std::size_t first = digits_at(text, start);
    if (first == kShortDigits || first == kLongDigits) {
        const bool is_person = is_number_of_person(text.substr(start, first), false, now);
        return {start, is_person ? first : 0};
    }
    if (first != kShortDigits - kSerialDigits && first != kLongDigits - kSerialDigits) {
        return {start, 0};
    }
    const Separator separator = read_separator(text.substr(start + first));
    const std::size_t second = start + first + separator.length;
    if (separator.length == 0 || digits_at(text, second) != kSerialDigits) {
        return {start, 0};
    }
    const std::string digits =
        std::string(text.substr(start, first)).append(text.substr(second, kSerialDigits));
    const bool is_person = is_number_of_person(digits, separator.is_plus, now);
    return {start, is_person ? second + kSerialDigits - start : 0};
}

}  // namespace

std::vector<Stretch> find_personnummer(std::string_view text, UtcTime now) {
    std::vector<Stretch> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!ascii::is_digit(text[at])) {
            ++at;
            continue;
        }
        const Stretch one = read_number(text, at, now);
        at += one.length > 0 ? one.length : digits_at(text, at);
        if (one.length > 0) {
            found.push_back(one);
        }
    }
    return found;
}

std::string mask_personnummer(std::string text, UtcTime now) {
    constexpr std::size_t kShownDigits = 2;
    for (const Stretch& stretch : find_personnummer(text, now)) {
        for (std::size_t at = stretch.start + kShownDigits; at < stretch.start + stretch.length;
             ++at) {
            text[at] = ascii::is_digit(text[at]) ? '*' : text[at];
        }
    }
    return text;
}

}  // namespace budkavle::gate
