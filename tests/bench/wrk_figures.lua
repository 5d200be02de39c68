-- SPDX-FileCopyrightText: Budkavle contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The end of a run of wrk as one line: requests a second, the median and the 99th percentile in microseconds,
-- and how many requests failed (a status that is not 2xx or 3xx counts).
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("figures %.1f %.0f %.0f %d\n", summary.requests / (summary.duration / 1e6),
                         latency:percentile(50), latency:percentile(99), failed))
end
