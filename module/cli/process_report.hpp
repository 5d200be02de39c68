// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What `budkavle stats` tells of one process, from its metrics: as a table in plain words or as
// JSON. Layer cli. Thread promise: pure functions.
//
//   print_columns(out, report_rows(samples, now));
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "cli/metric_samples.hpp"

namespace budkavle::cli {

/// Rows of two cells: what, and how it is. `now` is in seconds since 1970.
[[nodiscard]] std::vector<std::vector<std::string>> report_rows(const MetricSamples& samples,
                                                                double now);

/// The same numbers, durations in seconds; null where the process does not tell.
[[nodiscard]] nlohmann::json report_json(const MetricSamples& samples, double now);

/// "0.35 ms", "12 ms", "1.4 s", "3 h 12 min", "5 days 2 h": two steps at the most.
[[nodiscard]] std::string duration_text(double seconds);

}  // namespace budkavle::cli
