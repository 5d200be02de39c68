// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/connections.hpp"
#include "base/error.hpp"
#include "base/utc_time.hpp"
#include "cli/doctor/finding.hpp"
#include "store/connection_pool.hpp"
#include "store/public_store.hpp"
#include "text/date_text.hpp"

namespace budkavle::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kClockArea = "clock";
/// No machine that runs this version can rightly have an earlier date.
constexpr UtcTime kEarliest{std::chrono::sys_days{2025y / 1 / 1}};
// Noon UTC in the middle of winter and of summer: 13 and 14 in Stockholm.
constexpr UtcTime kWinterNoon{std::chrono::sys_days{2025y / 1 / 15} + 12h};
constexpr UtcTime kSummerNoon{std::chrono::sys_days{2025y / 7 / 15} + 12h};

/// How far two clocks that tell whole seconds may be apart.
constexpr std::chrono::seconds kClockTolerance{2};

/// What is public is decided by the database's clock; days and dates come from the machine's.
void compare_clocks(Program& program, Findings& findings) {
    const config::Database& database = program.settings().database;
    try {
        store::ConnectionPool pool(
            {.connection = app::connection_settings(database, database.reader),
             .size = 1,
             .wait_limit = database.connect_limit});
        const store::PublicStore published(pool);
        published.ping();  // so that connecting is not counted
        const UtcTime before = program.now();
        const UtcTime theirs = published.read_clock();
        const UtcTime after = program.now();
        if (theirs < before - kClockTolerance || theirs > after + kClockTolerance) {
            const auto apart = theirs < before ? before - theirs : theirs - after;
            findings.bad(kClockArea,
                         "the database says " + to_rfc3339(theirs) + ", which is " +
                             std::to_string(apart.count()) + " seconds " +
                             (theirs < before ? "behind" : "ahead of") +
                             " this machine: posts are published and taken away by the "
                             "database's clock",
                         "Keep both clocks right with systemd-timesyncd or chrony (timedatectl "
                         "status, here and where MariaDB runs).");
        } else {
            findings.good(kClockArea, "the database says the same");
        }
    } catch (const StoreError& error) {
        findings.bad(kClockArea,
                     std::string("the database's clock cannot be read: ") + error.what(),
                     "See what is found about the database.");
    } catch (const ConfigError& error) {
        findings.bad(kClockArea,
                     std::string("the database's clock cannot be read: ") + error.what(),
                     "See what is found about the database.");
    }
}

}  // namespace

void check_clock(Program& program, Findings& findings) {
    const UtcTime now = program.now();
    if (now < kEarliest) {
        findings.bad(kClockArea, "the machine says that it is " + to_rfc3339(now),
                     "Set the clock, and keep it right with systemd-timesyncd or chrony "
                     "(timedatectl status).");
    } else {
        findings.good(kClockArea, "the machine says " + to_rfc3339(now));
    }
    compare_clocks(program, findings);
    const text::DateText& dates = program.dates();
    if (dates.to_local(kWinterNoon).hour != 13 || dates.to_local(kSummerNoon).hour != 14) {
        findings.bad(kClockArea, "the time zone data do not know Swedish time",
                     "Reinstall libicu72 and tzdata.");
    } else {
        findings.good(kClockArea, "Swedish winter and summer time are known");
    }
}

}  // namespace budkavle::cli
