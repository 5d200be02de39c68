// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The one time type, whole seconds of UTC, and its machine-readable texts. Words in a human
// language are made by text/date_text. Layer base. Thread promise: pure functions.
//
//   to_rfc3339(UtcTime{})  ->  "1970-01-01T00:00:00Z"
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace budkavle {

using UtcTime = std::chrono::sys_seconds;

/// What tells the time. Tests inject their own; the program passes `system_clock_now`.
using Clock = UtcTime (*)();

/// The system's clock, cut to whole seconds.
UtcTime system_clock_now();

/// "2015-11-26T09:30:00Z" (RFC 3339 section 5.6).
std::string to_rfc3339(UtcTime time);

/// "Thu, 26 Nov 2015 09:30:00 +0000" (RFC 5322 section 3.3, four-digit year): for RSS. Always
/// English.
std::string to_rfc5322(UtcTime time);

/// "Thu, 26 Nov 2015 09:30:00 GMT" (IMF-fixdate, RFC 9110 section 5.6.7). Always English.
std::string to_http_date(UtcTime time);

/// "2015-11-26 09:30:00": as MariaDB's DATETIME takes and gives it.
std::string to_sql_datetime(UtcTime time);

/// Reads "2015-11-26T09:30:00Z", the same with an offset "+01:00", with a space for the T, without
/// seconds, or a bare date (midnight UTC). Without a zone it is UTC; a fraction of a second is cut
/// off. Nothing for any other text, an impossible date or a leap second.
std::optional<UtcTime> parse_rfc3339(std::string_view text);

/// Reads an IMF-fixdate; nothing for any other text (the two obsolete forms are not worth their
/// code: a validator we did not make never matches).
std::optional<UtcTime> parse_http_date(std::string_view text);

}  // namespace budkavle
