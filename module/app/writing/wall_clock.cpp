// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/wall_clock.hpp"

#include <array>
#include <cstdio>

namespace budkavle::app {
namespace {

constexpr std::size_t kBareDayLength = 10;  // "2015-11-26"

bool has_zone(std::string_view text) {
    return text.ends_with('Z') || text.ends_with('z') || text.find('+') != std::string_view::npos ||
           text.find('-', kBareDayLength) != std::string_view::npos;
}

text::LocalTime split(UtcTime wall_clock) {
    const auto day = std::chrono::floor<std::chrono::days>(wall_clock);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(wall_clock - day);
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<unsigned>(date.month()),
            .day = static_cast<unsigned>(date.day()),
            .hour = static_cast<unsigned>(time.hours().count()),
            .minute = static_cast<unsigned>(time.minutes().count()),
            .second = static_cast<unsigned>(time.seconds().count())};
}

}  // namespace

std::optional<UtcTime> parse_wall_clock(std::string_view text, const text::DateText& dates) {
    if (text.size() < kBareDayLength) {
        return std::nullopt;
    }
    if (has_zone(text)) {
        return parse_rfc3339(text);
    }
    const bool is_bare_day = text.size() == kBareDayLength;
    // Read as if it were UTC, which checks it, and only then taken for the wall clock.
    const std::optional<UtcTime> wall_clock =
        parse_rfc3339(std::string(text) + (is_bare_day ? "T00:00:00Z" : "Z"));
    if (!wall_clock) {
        return std::nullopt;
    }
    return dates.to_utc(split(*wall_clock));
}

std::string wall_clock_text(UtcTime time, const text::DateText& dates) {
    const text::LocalTime local = dates.to_local(time);
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u %02u:%02u",
                                     local.year, local.month, local.day, local.hour, local.minute);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace budkavle::app
