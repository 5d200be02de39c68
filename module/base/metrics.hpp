// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What this process has done, in numbers: counters, gauges and histograms of durations, for those
// who watch from outside. One set for the process, as its log is: whatever counts needs no handle
// to it. The table of names and meanings is in metrics.cpp; metrics_text.hpp writes them. Layer
// base. Thread promise: any thread; nothing waits, each number is right by itself and no two are
// read at one moment.
//
//   metrics::count(metrics::Counter::cache_hits);
//   metrics::set(metrics::Gauge::cache_bytes, 1048576);
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/stage_times.hpp"

namespace budkavle::metrics {

/// What only ever grows.
enum class Counter : std::uint8_t {
    requests_1xx,  ///< these five by the class of the answer's status, in this order
    requests_2xx,
    requests_3xx,
    requests_4xx,
    requests_5xx,
    cache_hits,   ///< pages given from memory that are right
    cache_stale,  ///< pages given from memory that are old: a new one is being made, or cannot be
    cache_fills,  ///< pages made for the memory
    cache_fill_failures,  ///< pages that could not be made
    pool_waits,           ///< times that a database connection had to be waited for
    pool_failures,        ///< times that none was to be had
    copies_written,       ///< files written into the folder of copies
    copies_set_aside,     ///< copies that a change made old, moved to the kept ones
    copies_errors         ///< copies that could not be written or moved
};
inline constexpr std::size_t kCounterCount = static_cast<std::size_t>(Counter::copies_errors) + 1;

/// What is so now. Unset, and not shown, until it is first set.
enum class Gauge : std::uint8_t {
    cache_pages,   ///< pages in memory
    cache_bytes,   ///< what they take
    pool_size,     ///< connections to the database at the most
    pool_lent,     ///< of these in use
    copies_pages,  ///< pages in the folder of copies
    copies_bytes,  ///< with pictures and compressed forms
    database_up,   ///< 1: the newest attempt to reach the database succeeded; 0: it failed
    stylesheets_generation,  ///< raised each time that changed stylesheets are taken into use
    changes_looked,          ///< a time (mark): when the database last told what has changed
    started                  ///< a time (mark): when this process was ready
};
inline constexpr std::size_t kGaugeCount = static_cast<std::size_t>(Gauge::started) + 1;

/// Durations, each counted into fixed steps.
enum class Histogram : std::uint8_t {
    queue,         ///< a request's wait for a thread
    sql,           ///< of requests that asked the database: waiting for it and for a connection
    document,      ///< of requests that made a document
    xslt,          ///< of requests that were transformed
    writing,       ///< making the bytes and sending them to the web server
    change_notice  ///< from a change in the database until this process knew of it
};
inline constexpr std::size_t kHistogramCount =
    static_cast<std::size_t>(Histogram::change_notice) + 1;

/// Upper bounds of the steps: each also counts into all above it. Beyond the last there is one
/// more.
struct Step {
    std::chrono::microseconds bound;
    std::string_view seconds;  ///< the bound as it is written
};
inline constexpr std::array kSteps{Step{std::chrono::microseconds(100), "0.0001"},
                                   Step{std::chrono::microseconds(250), "0.00025"},
                                   Step{std::chrono::microseconds(500), "0.0005"},
                                   Step{std::chrono::milliseconds(1), "0.001"},
                                   Step{std::chrono::microseconds(2500), "0.0025"},
                                   Step{std::chrono::milliseconds(5), "0.005"},
                                   Step{std::chrono::milliseconds(10), "0.01"},
                                   Step{std::chrono::milliseconds(25), "0.025"},
                                   Step{std::chrono::milliseconds(50), "0.05"},
                                   Step{std::chrono::milliseconds(100), "0.1"},
                                   Step{std::chrono::milliseconds(250), "0.25"},
                                   Step{std::chrono::milliseconds(500), "0.5"},
                                   Step{std::chrono::seconds(1), "1"},
                                   Step{std::chrono::milliseconds(2500), "2.5"},
                                   Step{std::chrono::seconds(5), "5"}};

/// Adds to a counter.
void count(Counter counter, std::uint64_t by = 1) noexcept;
/// Sets a gauge.
void set(Gauge gauge, double value) noexcept;
/// Sets a gauge that is a time to now.
void mark(Gauge gauge) noexcept;
/// Counts a duration; a negative one, as clocks that are set back give, as none.
void observe(Histogram histogram, std::chrono::microseconds duration) noexcept;
/// One answered request: its status, and its stages; of SQL, document and transform only those that
/// it came through, so that pages from memory do not hide how long the others take.
void count_request(unsigned status, const StageTimes& times) noexcept;
/// One request that was answered before any stage.
void count_request(unsigned status) noexcept;

[[nodiscard]] std::uint64_t value(Counter counter) noexcept;
/// Nothing if it was never set. A time is in seconds since 1970.
[[nodiscard]] std::optional<double> value(Gauge gauge) noexcept;

struct Distribution {
    std::array<std::uint64_t, kSteps.size() + 1> counts{};  ///< by step, none counted twice
    std::chrono::microseconds sum{};
};
[[nodiscard]] Distribution value(Histogram histogram) noexcept;

/// A row of the table: the name of Prometheus's naming rules, what tells rows of one name apart
/// (`class="2xx"` or nothing), and what it means.
struct Description {
    std::string_view name;
    std::string_view label;
    std::string_view help;
};
[[nodiscard]] const Description& describe(Counter counter) noexcept;
[[nodiscard]] const Description& describe(Gauge gauge) noexcept;
[[nodiscard]] const Description& describe(Histogram histogram) noexcept;

}  // namespace budkavle::metrics
