// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/process_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/console_text.hpp"

namespace budkavle::cli {
namespace {

using testing::HasSubstr;

constexpr double kNow = 1'800'000'000;

constexpr std::string_view kBusy = R"(budkavle_requests_total{role="reader",class="2xx"} 900
budkavle_requests_total{role="reader",class="3xx"} 80
budkavle_requests_total{role="reader",class="4xx"} 15
budkavle_requests_total{role="reader",class="5xx"} 5
budkavle_cache_hits_total{role="reader"} 950
budkavle_cache_stale_total{role="reader"} 10
budkavle_cache_fills_total{role="reader"} 38
budkavle_cache_fill_failures_total{role="reader"} 2
budkavle_cache_pages{role="reader"} 30
budkavle_cache_bytes{role="reader"} 1234567
budkavle_database_up{role="reader"} 0
budkavle_pool_size{role="reader"} 9
budkavle_pool_lent{role="reader"} 2
budkavle_pool_waits_total{role="reader"} 4
budkavle_changes_looked_timestamp_seconds{role="reader"} 1799999987
budkavle_start_time_seconds{role="reader"} 1799988400
budkavle_build_info{role="reader",version="0.1.0"} 1
budkavle_sql_seconds_bucket{role="reader",le="0.001"} 0
budkavle_sql_seconds_bucket{role="reader",le="0.002"} 40
budkavle_sql_seconds_sum{role="reader"} 0.05
budkavle_sql_seconds_count{role="reader"} 40
)";

std::string table_of(std::string_view text) {
    std::ostringstream out;
    print_columns(out, report_rows(MetricSamples(text), kNow));
    return out.str();
}

TEST(ProcessReport, TellsWhatAnOperatorAsks) {
    const std::string table = table_of(kBusy);
    EXPECT_THAT(table, HasSubstr("0.1.0, up for 3 h 13 min"));
    EXPECT_THAT(table, HasSubstr("1000: 900 answered, 80 unchanged or moved, 15 not found or "
                                 "refused, 5 failed"));
    EXPECT_THAT(table, HasSubstr("95.0 % of 1000 given from memory; 10 given old, 38 made, 2 could "
                                 "not be made; 30 kept, 1.2 MB"));
    EXPECT_THAT(table, HasSubstr("DOES NOT ANSWER"));
    EXPECT_THAT(table, HasSubstr("2 of 9 in use; waited for 4 times"));
    EXPECT_THAT(table, HasSubstr("looked for 13.0 s ago"));
    EXPECT_THAT(table, HasSubstr("1.25 ms on average, 99 % within 1.99 ms, of 40"));
}

TEST(ProcessReport, OfAProcessThatHasDoneNothingSaysSo) {
    const std::string table = table_of("");
    EXPECT_THAT(table, HasSubstr("none asked for yet"));
    EXPECT_THAT(table, HasSubstr("not asked yet"));
    EXPECT_THAT(table, HasSubstr("not looked for yet"));
    EXPECT_THAT(table, HasSubstr("not kept by this process"));
}

TEST(ProcessReport, JsonHasTheNumbersAndNullForWhatIsNotTold) {
    const nlohmann::json report = report_json(MetricSamples(kBusy), kNow);
    EXPECT_EQ(report["role"], "reader");
    EXPECT_EQ(report["requests"]["2xx"], 900);
    EXPECT_EQ(report["cache"]["hit_percent"], 95);
    EXPECT_EQ(report["database_up"], false);
    EXPECT_EQ(report["changes_age_seconds"], 13);
    EXPECT_DOUBLE_EQ(report["durations"]["sql"]["mean_seconds"], 0.00125);
    EXPECT_TRUE(report["durations"]["xslt"]["mean_seconds"].is_null());
    EXPECT_TRUE(report["copies"]["pages"].is_null());
    EXPECT_TRUE(report["requests"]["2xx"].is_number_integer());
}

TEST(ProcessReport, DurationsAreReadable) {
    EXPECT_EQ(duration_text(0.00035), "0.35 ms");
    EXPECT_EQ(duration_text(0.012), "12 ms");
    EXPECT_EQ(duration_text(1.44), "1.4 s");
    EXPECT_EQ(duration_text(125), "2 min 5 s");
    EXPECT_EQ(duration_text(2 * 86400 + 3 * 3600), "2 days 3 h");
}

}  // namespace
}  // namespace budkavle::cli
