// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/civil_time.hpp"

#include <unicode/basictz.h>
#include <unicode/tztrans.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace budkavle::text {
namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr UtcTime kFirst = std::chrono::sys_days(std::chrono::year(1900) / 1 / 1);
constexpr UtcTime kEnd = std::chrono::sys_days(std::chrono::year(2200) / 1 / 1);

UDate to_icu(UtcTime time) {
    return static_cast<UDate>(duration_cast<milliseconds>(time.time_since_epoch()).count());
}

UtcTime from_icu(UDate time) {
    return UtcTime(
        duration_cast<std::chrono::seconds>(milliseconds(static_cast<std::int64_t>(time))));
}

}  // namespace

CivilTime::CivilTime() {
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone("Europe/Stockholm"));
    const auto* rules = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    if (rules == nullptr || *zone == icu::TimeZone::getUnknown()) {
        throw std::runtime_error("ICU has no time zone data for Europe/Stockholm");
    }
    const auto offset_of = [&zone](UtcTime time) {
        std::int32_t raw = 0;
        std::int32_t summer = 0;
        UErrorCode status = U_ZERO_ERROR;
        zone->getOffset(to_icu(time), 0, raw, summer, status);
        if (U_FAILURE(status) != 0) {
            throw std::runtime_error(std::string("ICU time zone: ") + u_errorName(status));
        }
        return duration_cast<minutes>(milliseconds(raw + summer));
    };
    changes_.push_back({kFirst, offset_of(kFirst)});
    icu::TimeZoneTransition transition;
    while (rules->getNextTransition(to_icu(changes_.back().since), 0, transition) != 0) {
        const UtcTime since = from_icu(transition.getTime());
        if (since >= kEnd) {
            break;
        }
        changes_.push_back({since, offset_of(since)});
    }
}

std::chrono::minutes CivilTime::offset_at(UtcTime time) const {
    const auto next = std::ranges::upper_bound(changes_, time, {}, &Change::since);
    return next == changes_.begin() ? changes_.front().offset : std::prev(next)->offset;
}

UtcTime CivilTime::to_utc(UtcTime wall_clock) const {
    // The offset a day earlier is the one before a change, if one is near.
    const minutes before = offset_at(wall_clock - std::chrono::days(1));
    const UtcTime with_before = wall_clock - before;
    const minutes there = offset_at(with_before);
    if (there == before) {
        return with_before;
    }
    const UtcTime with_there = wall_clock - there;
    return offset_at(with_there) == there ? with_there : with_before;
}

}  // namespace budkavle::text
