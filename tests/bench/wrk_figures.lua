-- SPDX-FileCopyrightText: Budkavle contributors
-- SPDX-License-Identifier: EUPL-1.2
-- With BENCH_SITES=N each request is for another of the sites /bench-1/ to /bench-N/: Budkavle makes a page once for all
-- who ask for it at the same moment, and here every request is to cost a page.
local sites = tonumber(os.getenv("BENCH_SITES") or "")
if sites then
  local at = 0
  function request()
    at = at % sites + 1
    return wrk.format(nil, "/bench-" .. at .. "/")
  end
end

-- The end of a run of wrk as one line: requests a second, the median and the 99th percentile in microseconds,
-- and how many requests failed (a status that is not 2xx or 3xx counts).
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("figures %.1f %.0f %.0f %d\n", summary.requests / (summary.duration / 1e6),
                         latency:percentile(50), latency:percentile(99), failed))
end
