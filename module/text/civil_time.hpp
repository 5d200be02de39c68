// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Swedish civil time: UTC to the wall clock in Europe/Stockholm and back, from ICU's time zone
// data. Layer text, private to it. Thread promise: immutable after construction.
#pragma once

#include <chrono>
#include <vector>

#include "base/utc_time.hpp"

namespace budkavle::text {

class CivilTime {
public:
    /// Reads the changes of the clock from 1900 to 2200 once (ICU's own look-up costs more than a
    /// whole date).
    CivilTime();

    /// East of UTC. After 2200 as at its end.
    [[nodiscard]] std::chrono::minutes offset_at(UtcTime time) const;

    /// A wall-clock time, given as if it were UTC, as UTC. Of the hour that occurs twice the first;
    /// in the hour that does not exist an hour on.
    [[nodiscard]] UtcTime to_utc(UtcTime wall_clock) const;

private:
    struct Change {
        UtcTime since;
        std::chrono::minutes offset;
    };
    std::vector<Change> changes_;  ///< in order of time; never empty
};

}  // namespace budkavle::text
