// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/process_report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>

#include "base/metrics.hpp"

namespace budkavle::cli {
namespace {

using metrics::Counter;
using metrics::Gauge;
using metrics::Histogram;
using nlohmann::json;

constexpr double kPercent = 100;

struct Duration {
    std::string_view key;  ///< in JSON
    std::string_view words;
    Histogram histogram;
};
constexpr std::array kDurations{
    Duration{"queue", "Wait for a thread", Histogram::queue},
    Duration{"sql", "Database", Histogram::sql},
    Duration{"document", "Making the XML", Histogram::document},
    Duration{"xslt", "Transforming", Histogram::xslt},
    Duration{"writing", "Writing and sending", Histogram::writing},
    Duration{"change_notice", "Noticing a change", Histogram::change_notice}};

std::string number_text(double number, int decimals = 0) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << number;
    return text.str();
}

double counted(const MetricSamples& samples, Counter counter) {
    const metrics::Description& description = metrics::describe(counter);
    return samples.find(description.name, description.label).value_or(0);
}

std::optional<double> shown(const MetricSamples& samples, Gauge gauge) {
    return samples.find(metrics::describe(gauge).name);
}

std::string shown_text(const MetricSamples& samples, Gauge gauge) {
    return number_text(shown(samples, gauge).value_or(0));
}

/// Pages asked of the memory, however it went.
double cache_questions(const MetricSamples& samples) {
    return counted(samples, Counter::cache_hits) + counted(samples, Counter::cache_stale) +
           counted(samples, Counter::cache_fills) + counted(samples, Counter::cache_fill_failures);
}

std::optional<double> hit_percent(const MetricSamples& samples) {
    const double questions = cache_questions(samples);
    return questions > 0
               ? std::optional(counted(samples, Counter::cache_hits) / questions * kPercent)
               : std::nullopt;
}

std::string bytes_text(double bytes) {
    constexpr double kKilo = 1000;
    constexpr std::array<std::string_view, 4> kUnits{"bytes", "kB", "MB", "GB"};
    std::size_t unit = 0;
    while (bytes >= kKilo && unit + 1 < kUnits.size()) {
        bytes /= kKilo;
        ++unit;
    }
    return number_text(bytes, unit == 0 ? 0 : 1) + " " + std::string(kUnits.at(unit));
}

std::string requests_text(const MetricSamples& samples) {
    const double answered =
        counted(samples, Counter::requests_1xx) + counted(samples, Counter::requests_2xx);
    const double elsewhere = counted(samples, Counter::requests_3xx);
    const double refused = counted(samples, Counter::requests_4xx);
    const double failed = counted(samples, Counter::requests_5xx);
    return number_text(answered + elsewhere + refused + failed) + ": " + number_text(answered) +
           " answered, " + number_text(elsewhere) + " unchanged or moved, " + number_text(refused) +
           " not found or refused, " + number_text(failed) + " failed";
}

std::string cache_text(const MetricSamples& samples) {
    const auto hits = hit_percent(samples);
    if (!hits) {
        return "none asked for yet";
    }
    return number_text(*hits, 1) + " % of " + number_text(cache_questions(samples)) +
           " given from memory; " + number_text(counted(samples, Counter::cache_stale)) +
           " given old, " + number_text(counted(samples, Counter::cache_fills)) + " made, " +
           number_text(counted(samples, Counter::cache_fill_failures)) + " could not be made; " +
           shown_text(samples, Gauge::cache_pages) + " kept, " +
           bytes_text(shown(samples, Gauge::cache_bytes).value_or(0));
}

std::string database_text(const MetricSamples& samples) {
    const auto is_up = shown(samples, Gauge::database_up);
    if (!is_up) {
        return "not asked yet";
    }
    return *is_up > 0 ? "answers" : "DOES NOT ANSWER";
}

std::string pool_text(const MetricSamples& samples) {
    return shown_text(samples, Gauge::pool_lent) + " of " + shown_text(samples, Gauge::pool_size) +
           " in use; waited for " + number_text(counted(samples, Counter::pool_waits)) +
           " times, not to be had " + number_text(counted(samples, Counter::pool_failures)) +
           " times";
}

std::string copies_text(const MetricSamples& samples) {
    const auto pages = shown(samples, Gauge::copies_pages);
    if (!pages) {
        return "not kept by this process";
    }
    return number_text(*pages) + " pages, " +
           bytes_text(shown(samples, Gauge::copies_bytes).value_or(0)) + "; " +
           number_text(counted(samples, Counter::copies_written)) + " files written, " +
           number_text(counted(samples, Counter::copies_set_aside)) + " set aside, " +
           number_text(counted(samples, Counter::copies_errors)) + " errors";
}

std::string looked_text(const MetricSamples& samples, double now) {
    const auto looked = shown(samples, Gauge::changes_looked);
    return looked ? "looked for " + duration_text(std::max(now - *looked, 0.0)) + " ago"
                  : "not looked for yet";
}

std::string summary_text(const DurationSummary& summary) {
    if (summary.count <= 0) {
        return "–";
    }
    const std::string most = summary.p99 ? "99 % within " + duration_text(*summary.p99)
                                         : "the longest over " + duration_text(summary.last_step);
    return duration_text(summary.mean) + " on average, " + most + ", of " +
           number_text(summary.count);
}

/// Without a decimal point where there is nothing behind it.
json number_json(double number) {
    constexpr double kExact = 9'007'199'254'740'992;  // 2^53: above it a double skips whole numbers
    const bool is_whole = std::abs(number) < kExact && number == std::floor(number);
    return is_whole ? json(static_cast<std::int64_t>(number)) : json(number);
}

json optional_json(const std::optional<double>& number) {
    return number ? number_json(*number) : json(nullptr);
}

json durations_json(const MetricSamples& samples) {
    json durations = json::object();
    for (const Duration& row : kDurations) {
        const DurationSummary summary = samples.summary(metrics::describe(row.histogram).name);
        durations[std::string(row.key)] = {
            {"count", summary.count},
            {"mean_seconds", summary.count > 0 ? json(summary.mean) : json(nullptr)},
            {"p99_seconds", optional_json(summary.p99)}};
    }
    return durations;
}

json age_json(const std::optional<double>& time, double now) {
    return time ? json(std::max(now - *time, 0.0)) : json(nullptr);
}

}  // namespace

std::string duration_text(double seconds) {
    constexpr double kMillisecond = 0.001;
    constexpr double kTenMilliseconds = 0.01;
    constexpr double kMinute = 60;
    constexpr double kHour = 3600;
    constexpr double kDay = 86400;
    if (seconds < 1) {
        return number_text(seconds / kMillisecond, seconds < kTenMilliseconds ? 2 : 0) + " ms";
    }
    if (seconds < kMinute) {
        return number_text(seconds, 1) + " s";
    }
    const auto steps = [&](double large, std::string_view large_unit, double small,
                           std::string_view small_unit) {
        const auto whole = static_cast<long>(seconds / large);
        const auto rest = static_cast<long>((seconds - static_cast<double>(whole) * large) / small);
        return std::to_string(whole) + std::string(large_unit) + std::to_string(rest) +
               std::string(small_unit);
    };
    if (seconds < kHour) {
        return steps(kMinute, " min ", 1, " s");
    }
    return seconds < kDay ? steps(kHour, " h ", kMinute, " min")
                          : steps(kDay, " days ", kHour, " h");
}

std::vector<std::vector<std::string>> report_rows(const MetricSamples& samples, double now) {
    const auto started = shown(samples, Gauge::started);
    std::vector<std::vector<std::string>> rows{
        {"  Version", samples.label_of("budkavle_build_info", "version") +
                          (started ? ", up for " + duration_text(now - *started) : "")},
        {"  Requests", requests_text(samples)},
        {"  Pages", cache_text(samples)},
        {"  Copies on disk", copies_text(samples)},
        {"  Database", database_text(samples)},
        {"  Connections to it", pool_text(samples)},
        {"  Changes", looked_text(samples, now)},
        {"  Stylesheets", "generation " + shown_text(samples, Gauge::stylesheets_generation)}};
    rows.push_back({"  Durations", "since the start"});
    for (const Duration& row : kDurations) {
        rows.push_back({"    " + std::string(row.words),
                        summary_text(samples.summary(metrics::describe(row.histogram).name))});
    }
    return rows;
}

json report_json(const MetricSamples& samples, double now) {
    const auto is_up = shown(samples, Gauge::database_up);
    const auto count = [&](Counter counter) { return number_json(counted(samples, counter)); };
    const auto gauge = [&](Gauge which) { return optional_json(shown(samples, which)); };
    return {{"role", samples.label_of("budkavle_build_info", "role")},
            {"version", samples.label_of("budkavle_build_info", "version")},
            {"up_seconds", age_json(shown(samples, Gauge::started), now)},
            {"requests",
             {{"1xx", count(Counter::requests_1xx)},
              {"2xx", count(Counter::requests_2xx)},
              {"3xx", count(Counter::requests_3xx)},
              {"4xx", count(Counter::requests_4xx)},
              {"5xx", count(Counter::requests_5xx)}}},
            {"cache",
             {{"hit_percent", optional_json(hit_percent(samples))},
              {"hits", count(Counter::cache_hits)},
              {"stale", count(Counter::cache_stale)},
              {"fills", count(Counter::cache_fills)},
              {"fill_failures", count(Counter::cache_fill_failures)},
              {"pages", gauge(Gauge::cache_pages)},
              {"bytes", gauge(Gauge::cache_bytes)}}},
            {"copies",
             {{"pages", gauge(Gauge::copies_pages)},
              {"bytes", gauge(Gauge::copies_bytes)},
              {"written", count(Counter::copies_written)},
              {"set_aside", count(Counter::copies_set_aside)},
              {"errors", count(Counter::copies_errors)}}},
            {"database_up", is_up ? json(*is_up > 0) : json(nullptr)},
            {"pool",
             {{"size", gauge(Gauge::pool_size)},
              {"lent", gauge(Gauge::pool_lent)},
              {"waits", count(Counter::pool_waits)},
              {"failures", count(Counter::pool_failures)}}},
            {"changes_age_seconds", age_json(shown(samples, Gauge::changes_looked), now)},
            {"stylesheets_generation", gauge(Gauge::stylesheets_generation)},
            {"durations", durations_json(samples)}};
}

}  // namespace budkavle::cli
