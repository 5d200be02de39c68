// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/utc_time.hpp"

#include <array>
#include <cstddef>

namespace budkavle {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"Sun", "Mon", "Tue", "Wed",
                                                    "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr int kYearDigits = 4;
constexpr int kLastYear = 9999;

/// A time taken apart. Years outside 0 to 9999 have no text in any of our forms and are held at the
/// ends.
struct Parts {
    std::chrono::year_month_day date;
    std::chrono::weekday weekday;
    std::chrono::hh_mm_ss<std::chrono::seconds> clock;

    explicit Parts(UtcTime time)
        : date(std::chrono::floor<std::chrono::days>(time)),
          weekday(std::chrono::floor<std::chrono::days>(time)),
          clock(time - std::chrono::floor<std::chrono::days>(time)) {}
};

UtcTime held_within_four_digit_years(UtcTime time) {
    using std::chrono::sys_days;
    const UtcTime first = sys_days(std::chrono::year(0) / 1 / 1);
    const UtcTime end = sys_days(std::chrono::year(kLastYear + 1) / 1 / 1);
    if (time < first) {
        return first;
    }
    return time < end ? time : end - std::chrono::seconds(1);
}

void append_number(std::string& text, long number, int digits) {
    const std::size_t start = text.size();
    text.append(static_cast<std::size_t>(digits), '0');
    for (int i = digits - 1; i >= 0; --i) {
        text[start + static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
}

void append_iso_date(std::string& text, const Parts& parts) {
    append_number(text, static_cast<int>(parts.date.year()), kYearDigits);
    text += '-';
    append_number(text, static_cast<unsigned>(parts.date.month()), 2);
    text += '-';
    append_number(text, static_cast<unsigned>(parts.date.day()), 2);
}

void append_clock(std::string& text, const Parts& parts) {
    append_number(text, parts.clock.hours().count(), 2);
    text += ':';
    append_number(text, parts.clock.minutes().count(), 2);
    text += ':';
    append_number(text, parts.clock.seconds().count(), 2);
}

std::string internet_date(UtcTime time, std::string_view zone) {
    const Parts parts(held_within_four_digit_years(time));
    std::string text;
    text += kWeekdays[parts.weekday.c_encoding()];
    text += ", ";
    append_number(text, static_cast<unsigned>(parts.date.day()), 2);
    text += ' ';
    text += kMonths[static_cast<unsigned>(parts.date.month()) - 1];
    text += ' ';
    append_number(text, static_cast<int>(parts.date.year()), kYearDigits);
    text += ' ';
    append_clock(text, parts);
    text += zone;
    return text;
}

/// Reads a text from left to right; each function is false, and takes nothing, if it does not fit.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool number(int digits, int& value) {
        if (rest_.size() < static_cast<std::size_t>(digits)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits; ++i) {
            const char c = rest_[static_cast<std::size_t>(i)];
            if (c < '0' || c > '9') {
                return false;
            }
            sum = sum * 10 + (c - '0');
        }
        value = sum;
        rest_.remove_prefix(static_cast<std::size_t>(digits));
        return true;
    }
    bool one_of(std::string_view characters) {
        if (rest_.empty() || characters.find(rest_.front()) == std::string_view::npos) {
            return false;
        }
        rest_.remove_prefix(1);
        return true;
    }
    bool text(std::string_view wanted) {
        if (!rest_.starts_with(wanted)) {
            return false;
        }
        rest_.remove_prefix(wanted.size());
        return true;
    }
    template <std::size_t N>
    bool name(const std::array<std::string_view, N>& names, int& index) {
        for (std::size_t i = 0; i < N; ++i) {
            if (text(names[i])) {
                index = static_cast<int>(i);
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

struct Fields {
    int year = 0;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

std::optional<UtcTime> assemble(const Fields& fields) {
    const std::chrono::year_month_day date{std::chrono::year(fields.year),
                                           std::chrono::month(static_cast<unsigned>(fields.month)),
                                           std::chrono::day(static_cast<unsigned>(fields.day))};
    if (!date.ok() || fields.hour > 23 || fields.minute > 59 || fields.second > 59) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date) + std::chrono::hours(fields.hour) +
           std::chrono::minutes(fields.minute) + std::chrono::seconds(fields.second);
}

bool read_clock(Reader& reader, Fields& fields) {
    if (!reader.number(2, fields.hour) || !reader.text(":") || !reader.number(2, fields.minute)) {
        return false;
    }
    if (!reader.text(":")) {
        return true;
    }
    if (!reader.number(2, fields.second)) {
        return false;
    }
    if (reader.text(".")) {  // a fraction of a second is cut off
        int digit = 0;
        if (!reader.number(1, digit)) {
            return false;
        }
        while (reader.number(1, digit)) {
        }
    }
    return true;
}

/// Minutes east of UTC; no zone at all is UTC.
bool read_zone(Reader& reader, std::chrono::minutes& offset) {
    if (reader.at_end() || reader.one_of("Zz")) {
        return true;
    }
    const bool is_west = reader.text("-");
    if (!is_west && !reader.text("+")) {
        return false;
    }
    int hours = 0;
    int minutes = 0;
    if (!reader.number(2, hours) || !reader.text(":") || !reader.number(2, minutes) || hours > 23 ||
        minutes > 59) {
        return false;
    }
    offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    if (is_west) {
        offset = -offset;
    }
    return true;
}

}  // namespace

UtcTime system_clock_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string to_rfc3339(UtcTime time) {
    const Parts parts(held_within_four_digit_years(time));
    std::string text;
    append_iso_date(text, parts);
    text += 'T';
    append_clock(text, parts);
    text += 'Z';
    return text;
}

std::string to_rfc5322(UtcTime time) {
    return internet_date(time, " +0000");
}

std::string to_http_date(UtcTime time) {
    return internet_date(time, " GMT");
}

std::string to_sql_datetime(UtcTime time) {
    const Parts parts(held_within_four_digit_years(time));
    std::string text;
    append_iso_date(text, parts);
    text += ' ';
    append_clock(text, parts);
    return text;
}

std::optional<UtcTime> parse_rfc3339(std::string_view text) {
    Reader reader(text);
    Fields fields;
    if (!reader.number(kYearDigits, fields.year) || !reader.text("-") ||
        !reader.number(2, fields.month) || !reader.text("-") || !reader.number(2, fields.day)) {
        return std::nullopt;
    }
    std::chrono::minutes offset{0};
    if (!reader.at_end() &&
        (!reader.one_of("Tt ") || !read_clock(reader, fields) || !read_zone(reader, offset))) {
        return std::nullopt;
    }
    const std::optional<UtcTime> time = assemble(fields);
    if (!time || !reader.at_end()) {
        return std::nullopt;
    }
    return *time - offset;
}

std::optional<UtcTime> parse_http_date(std::string_view text) {
    Reader reader(text);
    Fields fields;
    int weekday = 0;
    int month = 0;
    const bool fits = reader.name(kWeekdays, weekday) && reader.text(", ") &&
                      reader.number(2, fields.day) && reader.text(" ") &&
                      reader.name(kMonths, month) && reader.text(" ") &&
                      reader.number(kYearDigits, fields.year) && reader.text(" ") &&
                      reader.number(2, fields.hour) && reader.text(":") &&
                      reader.number(2, fields.minute) && reader.text(":") &&
                      reader.number(2, fields.second) && reader.text(" GMT") && reader.at_end();
    if (!fits) {
        return std::nullopt;
    }
    fields.month = month + 1;
    return assemble(fields);
}

}  // namespace budkavle
