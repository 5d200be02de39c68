// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/router.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "base/ascii.hpp"
#include "model/slug.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 2;
constexpr std::size_t kIdDigitsLimit = 19;  // 2^63 has 19
constexpr std::size_t kHashLimit = 64;
constexpr std::size_t kFileLimit = 128;
constexpr unsigned kLastMonth = 12;
constexpr unsigned kLastDay = 31;

bool is_hex(char c) noexcept {
    return ascii::is_digit(c) || (c >= 'a' && c <= 'f');
}

template <class Number>
bool read_number(std::string_view text, Number& into) {
    if (text.empty() || !std::all_of(text.begin(), text.end(), ascii::is_digit)) {
        return false;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    return error == std::errc{} && end == text.data() + text.size();
}

/// Checks one path segment against one kind of capture. `tail` is the literal that follows in the
/// segment.
bool take_capture(std::string_view kind, std::string_view text, RouteCaptures& captures) {
    if (kind == "year") {
        return text.size() == kYearDigits && read_number(text, captures.year) && captures.year > 0;
    }
    if (kind == "month") {
        return text.size() == kMonthDigits && read_number(text, captures.month) &&
               captures.month >= 1 && captures.month <= kLastMonth;
    }
    if (kind == "day") {
        return text.size() == kMonthDigits && read_number(text, captures.day) &&
               captures.day >= 1 && captures.day <= kLastDay;
    }
    if (kind == "id") {
        // No leading zero: one address per thing.
        return text.size() <= kIdDigitsLimit && !text.starts_with('0') &&
               read_number(text, captures.id);
    }
    if (kind == "slug") {
        captures.slug = text;
        return model::Slug::parse(text).has_value();
    }
    if (kind == "hash") {
        captures.hash = text;
        return !text.empty() && text.size() <= kHashLimit &&
               std::all_of(text.begin(), text.end(), is_hex);
    }
    captures.file = text;
    return !text.empty() && text.size() <= kFileLimit && text.front() != '.';
}

std::string two_digits(unsigned number) {
    std::string text = std::to_string(number);
    return text.size() < kMonthDigits ? "0" + text : text;
}

std::string four_digits(int year) {
    std::string text = std::to_string(year);
    return text.size() < kYearDigits ? std::string(kYearDigits - text.size(), '0') + text : text;
}

std::string capture_text(std::string_view kind, const RouteCaptures& captures) {
    if (kind == "year")
        return four_digits(captures.year);
    if (kind == "month")
        return two_digits(captures.month);
    if (kind == "day")
        return two_digits(captures.day);
    if (kind == "id")
        return std::to_string(captures.id);
    if (kind == "slug")
        return captures.slug;
    if (kind == "hash")
        return captures.hash;
    return captures.file;
}

}  // namespace

std::optional<RouteCaptures> match_pattern(std::string_view pattern, std::string_view path) {
    RouteCaptures captures;
    while (!pattern.empty()) {
        if (pattern.front() != '{') {
            if (path.empty() || path.front() != pattern.front()) {
                return std::nullopt;
            }
            pattern.remove_prefix(1);
            path.remove_prefix(1);
            continue;
        }
        const std::size_t close = pattern.find('}');
        const std::string_view kind = pattern.substr(1, close - 1);
        pattern.remove_prefix(close + 1);
        const std::string_view segment = path.substr(0, path.find('/'));
        if (!take_capture(kind, segment, captures)) {
            return std::nullopt;
        }
        path.remove_prefix(segment.size());
    }
    if (!path.empty()) {
        return std::nullopt;
    }
    return captures;
}

std::optional<RouteMatch> find_route(std::span<const Route> routes, RouteScope scope,
                                     std::string_view path) {
    for (const Route& route : routes) {
        if (route.scope != scope) {
            continue;
        }
        if (auto captures = match_pattern(route.pattern, path)) {
            return RouteMatch{&route, std::move(*captures)};
        }
    }
    return std::nullopt;
}

std::string url_for(RouteName name, const RouteCaptures& captures) {
    const auto row = std::ranges::find(reader_routes(), name, &Route::name);
    std::string_view pattern = row->pattern;
    std::string url;
    while (!pattern.empty()) {
        if (pattern.front() != '{') {
            url += pattern.front();
            pattern.remove_prefix(1);
            continue;
        }
        const std::size_t close = pattern.find('}');
        url += capture_text(pattern.substr(1, close - 1), captures);
        pattern.remove_prefix(close + 1);
    }
    return url;
}

}  // namespace budkavle::app
