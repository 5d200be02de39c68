// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/metric_samples.hpp"

#include <gtest/gtest.h>

#include "base/metrics.hpp"
#include "base/metrics_text.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kText = R"(# HELP budkavle_requests_total Requests.
# TYPE budkavle_requests_total counter
budkavle_requests_total{role="reader",class="2xx"} 41
budkavle_requests_total{role="reader",class="5xx"} 1
budkavle_build_info{role="reader",version="0.1.0"} 1
budkavle_sql_seconds_bucket{role="reader",le="0.001"} 50
budkavle_sql_seconds_bucket{role="reader",le="0.01"} 98
budkavle_sql_seconds_bucket{role="reader",le="0.1"} 100
budkavle_sql_seconds_bucket{role="reader",le="+Inf"} 100
budkavle_sql_seconds_sum{role="reader"} 0.4
budkavle_sql_seconds_count{role="reader"} 100
)";

TEST(MetricSamples, AreFoundByNameAndLabel) {
    const MetricSamples samples(kText);
    EXPECT_EQ(samples.find("budkavle_requests_total", "class=\"5xx\""), 1);
    EXPECT_EQ(samples.find("budkavle_requests_total"), 41);
    EXPECT_FALSE(samples.find("budkavle_requests_total", "class=\"3xx\""));
    EXPECT_FALSE(samples.find("budkavle_requests"));
    EXPECT_EQ(samples.label_of("budkavle_build_info", "version"), "0.1.0");
    EXPECT_EQ(samples.label_of("budkavle_build_info", "colour"), "");
}

TEST(MetricSamples, AHistogramGivesItsMeanAndAnEstimateOfItsSlowest) {
    const DurationSummary sql = MetricSamples(kText).summary("budkavle_sql_seconds");
    EXPECT_DOUBLE_EQ(sql.count, 100);
    EXPECT_DOUBLE_EQ(sql.mean, 0.004);
    ASSERT_TRUE(sql.p99);
    EXPECT_DOUBLE_EQ(*sql.p99, 0.055);  // halfway from 0.01 to 0.1: the 99th of 98 to 100
}

TEST(MetricSamples, WhatLiesBeyondTheLastStepIsNotGuessed) {
    const DurationSummary slow = MetricSamples(R"(x_bucket{le="1"} 1
x_bucket{le="+Inf"} 2
x_sum{role="r"} 100
x_count{role="r"} 2
)")
                                     .summary("x");
    EXPECT_FALSE(slow.p99);
    EXPECT_DOUBLE_EQ(slow.last_step, 1);
}

TEST(MetricSamples, NothingObservedHasNoMeanAndNoSlowest) {
    const DurationSummary none = MetricSamples("").summary("x");
    EXPECT_EQ(none.count, 0);
    EXPECT_EQ(none.mean, 0);
    EXPECT_FALSE(none.p99);
}

TEST(MetricSamples, BrokenLinesArePassedOver) {
    const MetricSamples samples("a{\nb{} \nc{} x\nd} {1\n{} 1\n\ne{} 7");
    EXPECT_EQ(samples.find("e"), 7);
    for (const char* name : {"a", "b", "c", "d"}) {
        EXPECT_FALSE(samples.find(name)) << name;
    }
}

TEST(MetricSamples, ReadWhatAProcessWrites) {
    metrics::set(metrics::Gauge::cache_bytes, 1.5e12);
    metrics::observe(metrics::Histogram::xslt, std::chrono::milliseconds(3));
    const MetricSamples samples(metrics::exposition_text("editor"));
    EXPECT_EQ(samples.find("budkavle_cache_bytes"), 1.5e12);
    EXPECT_EQ(samples.label_of("budkavle_build_info", "role"), "editor");
    EXPECT_GE(samples.summary("budkavle_xslt_seconds").count, 1);
}

}  // namespace
}  // namespace budkavle::cli
