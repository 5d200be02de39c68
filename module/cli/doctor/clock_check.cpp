// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/utc_time.hpp"
#include "cli/doctor/finding.hpp"
#include "text/date_text.hpp"

namespace budkavle::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kArea = "clock";
/// No machine that runs this version can rightly have an earlier date.
constexpr UtcTime kEarliest{std::chrono::sys_days{2025y / 1 / 1}};
// Noon UTC in the middle of winter and of summer: 13 and 14 in Stockholm.
constexpr UtcTime kWinterNoon{std::chrono::sys_days{2025y / 1 / 15} + 12h};
constexpr UtcTime kSummerNoon{std::chrono::sys_days{2025y / 7 / 15} + 12h};

}  // namespace

void check_clock(Program& program, Findings& findings) {
    const UtcTime now = program.now();
    if (now < kEarliest) {
        findings.bad(kArea, "the machine says that it is " + to_rfc3339(now),
                     "Set the clock, and keep it right with systemd-timesyncd or chrony "
                     "(timedatectl status).");
    } else {
        findings.good(kArea, "the machine says " + to_rfc3339(now));
    }
    const text::DateText& dates = program.dates();
    if (dates.to_local(kWinterNoon).hour != 13 || dates.to_local(kSummerNoon).hour != 14) {
        findings.bad(kArea, "the time zone data do not know Swedish time",
                     "Reinstall libicu72 and tzdata.");
    } else {
        findings.good(kArea, "Swedish winter and summer time are known");
    }
}

}  // namespace budkavle::cli
