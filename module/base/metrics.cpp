// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/metrics.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

namespace budkavle::metrics {
namespace {

constexpr std::string_view kRequests = "budkavle_requests_total";
constexpr std::string_view kRequestsHelp = "Requests answered, by the class of their status.";

// The rows stand in the order of the enumerations.
constexpr std::array<Description, kCounterCount> kCounters{{
    {kRequests, R"(class="1xx")", kRequestsHelp},
    {kRequests, R"(class="2xx")", kRequestsHelp},
    {kRequests, R"(class="3xx")", kRequestsHelp},
    {kRequests, R"(class="4xx")", kRequestsHelp},
    {kRequests, R"(class="5xx")", kRequestsHelp},
    {"budkavle_cache_hits_total", "", "Pages given from memory that were right."},
    {"budkavle_cache_stale_total", "",
     "Pages given from memory that were old: a new one was being made, or could not be."},
    {"budkavle_cache_fills_total", "", "Pages made for the memory."},
    {"budkavle_cache_fill_failures_total", "", "Pages for the memory that could not be made."},
    {"budkavle_pool_waits_total", "", "Times that a database connection had to be waited for."},
    {"budkavle_pool_failures_total", "", "Times that no database connection was to be had."},
    {"budkavle_copies_written_total", "", "Files written into the folder of copies."},
    {"budkavle_copies_set_aside_total", "",
     "Copies that a change made old and that were set aside."},
    {"budkavle_copies_errors_total", "", "Copies that could not be written or set aside."},
}};

constexpr std::array<Description, kGaugeCount> kGauges{{
    {"budkavle_cache_pages", "", "Pages in memory."},
    {"budkavle_cache_bytes", "", "Bytes of memory that pages take."},
    {"budkavle_pool_size", "", "Database connections that this process may have."},
    {"budkavle_pool_lent", "", "Database connections in use."},
    {"budkavle_copies_pages", "", "Pages in the folder of copies."},
    {"budkavle_copies_bytes", "", "Bytes in the folder of copies."},
    {"budkavle_database_up", "",
     "1 if the newest attempt to reach the database succeeded, else 0."},
    {"budkavle_stylesheets_generation", "",
     "Raised each time that changed stylesheets are taken into use."},
    {"budkavle_changes_looked_timestamp_seconds", "",
     "When the database last told what has changed, since 1970."},
    {"budkavle_start_time_seconds", "", "When this process was ready, since 1970."},
}};

constexpr std::array<Description, kHistogramCount> kHistograms{{
    {"budkavle_queue_seconds", "", "A request's wait for a thread."},
    {"budkavle_sql_seconds", "",
     "Time for the database, of requests that asked it, with the wait for a connection."},
    {"budkavle_document_seconds", "", "Time to build a page's XML, of requests that did."},
    {"budkavle_xslt_seconds", "", "Time to transform a page, of requests that did."},
    {"budkavle_writing_seconds", "",
     "Time to make an answer's bytes and to send them to the web server."},
    {"budkavle_change_notice_seconds", "",
     "From a change in the database until this process knew of it."},
}};

struct GaugeCell {
    std::atomic<double> value = std::numeric_limits<double>::quiet_NaN();  // not a number: not set
};

struct HistogramCell {
    std::array<std::atomic<std::uint64_t>, kSteps.size() + 1> counts{};
    std::atomic<std::uint64_t> sum_microseconds = 0;
};

// The process's numbers: constant at start, so that nothing runs before main and nothing after it.
constinit std::array<std::atomic<std::uint64_t>, kCounterCount> counter_cells{};
constinit std::array<GaugeCell, kGaugeCount> gauge_cells{};
constinit std::array<HistogramCell, kHistogramCount> histogram_cells{};

// Each number stands for itself: no other memory is ordered by it.
constexpr auto kOrder = std::memory_order_relaxed;

template <class Name>
constexpr std::size_t place(Name name) noexcept {
    return static_cast<std::size_t>(name);
}

void observe_if_entered(Histogram histogram, std::chrono::microseconds duration) noexcept {
    if (duration.count() > 0) {
        observe(histogram, duration);
    }
}

}  // namespace

void count(Counter counter, std::uint64_t by) noexcept {
    counter_cells[place(counter)].fetch_add(by, kOrder);
}

void set(Gauge gauge, double value) noexcept {
    gauge_cells[place(gauge)].value.store(value, kOrder);
}

void mark(Gauge gauge) noexcept {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    set(gauge, std::chrono::duration<double>(now).count());
}

void observe(Histogram histogram, std::chrono::microseconds duration) noexcept {
    HistogramCell& cell = histogram_cells[place(histogram)];
    const auto* const step = std::ranges::lower_bound(kSteps, duration, {}, &Step::bound);
    cell.counts[static_cast<std::size_t>(step - kSteps.begin())].fetch_add(1, kOrder);
    const auto microseconds = std::max<std::chrono::microseconds::rep>(duration.count(), 0);
    cell.sum_microseconds.fetch_add(static_cast<std::uint64_t>(microseconds), kOrder);
}

void count_request(unsigned status) noexcept {
    constexpr unsigned kClassSize = 100;
    constexpr unsigned kClasses = 5;
    const unsigned status_class = std::clamp(status / kClassSize, 1U, kClasses);
    count(static_cast<Counter>(place(Counter::requests_1xx) + status_class - 1));
}

void count_request(unsigned status, const StageTimes& times) noexcept {
    count_request(status);
    observe(Histogram::queue, times.queue);
    observe_if_entered(Histogram::sql, times.sql);
    observe_if_entered(Histogram::document, times.document);
    observe_if_entered(Histogram::xslt, times.xslt);
    observe(Histogram::writing, times.writing);
}

std::uint64_t value(Counter counter) noexcept {
    return counter_cells[place(counter)].load(kOrder);
}

std::optional<double> value(Gauge gauge) noexcept {
    const double value = gauge_cells[place(gauge)].value.load(kOrder);
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

Distribution value(Histogram histogram) noexcept {
    const HistogramCell& cell = histogram_cells[place(histogram)];
    Distribution distribution;
    for (std::size_t i = 0; i < cell.counts.size(); ++i) {
        distribution.counts[i] = cell.counts[i].load(kOrder);
    }
    distribution.sum = std::chrono::microseconds(cell.sum_microseconds.load(kOrder));
    return distribution;
}

const Description& describe(Counter counter) noexcept {
    return kCounters[place(counter)];
}
const Description& describe(Gauge gauge) noexcept {
    return kGauges[place(gauge)];
}
const Description& describe(Histogram histogram) noexcept {
    return kHistograms[place(histogram)];
}

}  // namespace budkavle::metrics
