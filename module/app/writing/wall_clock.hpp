// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Times as people write them: the wall clock in Sweden unless a zone is written out.
// Layer app (writing). Thread promise: pure functions.
//
//   parse_wall_clock("2015-11-26 10:30", dates)  ->  2015-11-26T09:30:00Z
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/utc_time.hpp"
#include "text/date_text.hpp"

namespace budkavle::app {

/// "2015-11-26 10:30", with seconds, with T for the space, or a bare day (its first second), in
/// Swedish civil time; or RFC 3339 with zone. Nothing for any other text or an impossible time.
[[nodiscard]] std::optional<UtcTime> parse_wall_clock(std::string_view text,
                                                      const text::DateText& dates);

/// "2015-11-26 10:30" on the wall clock in Sweden.
[[nodiscard]] std::string wall_clock_text(UtcTime time, const text::DateText& dates);

}  // namespace budkavle::app
