// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The numbers belong to the process, so tests look at differences.
#include "base/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <thread>
#include <vector>

#include "base/metrics_text.hpp"
#include "base/numbered_path.hpp"

namespace budkavle::metrics {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

TEST(Metrics, ARequestCountsIntoTheClassOfItsStatus) {
    const auto before = value(Counter::requests_4xx);
    count_request(404);
    count_request(410);
    EXPECT_EQ(value(Counter::requests_4xx), before + 2);
    const auto failed = value(Counter::requests_5xx);
    count_request(503);
    count_request(999);
    EXPECT_EQ(value(Counter::requests_5xx), failed + 2);
}

TEST(Metrics, OnlyStagesThatARequestCameThroughAreCounted) {
    const auto total = [](Histogram histogram) {
        std::uint64_t sum = 0;
        for (const std::uint64_t in_step : value(histogram).counts) {
            sum += in_step;
        }
        return sum;
    };
    const auto sql = total(Histogram::sql);
    const auto xslt = total(Histogram::xslt);
    const auto queue = total(Histogram::queue);
    StageTimes times;
    times.sql = milliseconds(3);
    count_request(200, times);
    EXPECT_EQ(total(Histogram::sql), sql + 1);
    EXPECT_EQ(total(Histogram::xslt), xslt);
    EXPECT_EQ(total(Histogram::queue), queue + 1);
}

TEST(Metrics, ADurationCountsIntoTheStepThatHoldsIt) {
    const Distribution before = value(Histogram::change_notice);
    observe(Histogram::change_notice, milliseconds(100));  // a bound belongs to its step
    observe(Histogram::change_notice, microseconds(100'001));
    observe(Histogram::change_notice, std::chrono::minutes(1));
    observe(Histogram::change_notice, milliseconds(-5));
    const Distribution after = value(Histogram::change_notice);
    constexpr std::size_t kTenthOfASecond = 9;
    EXPECT_EQ(after.counts[kTenthOfASecond], before.counts[kTenthOfASecond] + 1);
    EXPECT_EQ(after.counts[kTenthOfASecond + 1], before.counts[kTenthOfASecond + 1] + 1);
    EXPECT_EQ(after.counts.back(), before.counts.back() + 1);
    EXPECT_EQ(after.counts.front(), before.counts.front() + 1);
    EXPECT_EQ(after.sum - before.sum, microseconds(60'200'001));
}

TEST(Metrics, ManyThreadsLoseNoCount) {
    constexpr int kThreads = 4;
    constexpr int kRounds = 10'000;
    const auto before = value(Counter::cache_hits);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([] {
                for (int round = 0; round < kRounds; ++round) {
                    count(Counter::cache_hits);
                    set(Gauge::cache_pages, round);
                    observe(Histogram::sql, microseconds(round));
                }
            });
        }
        static_cast<void>(exposition_text("reader"));
    }
    EXPECT_EQ(value(Counter::cache_hits), before + kThreads * kRounds);
}

TEST(MetricsText, AGaugeThatWasNeverSetIsNotShown) {
    EXPECT_THAT(exposition_text("reader"), Not(HasSubstr("budkavle_copies_bytes")));
    set(Gauge::copies_bytes, 1536);
    EXPECT_THAT(exposition_text("reader"),
                HasSubstr("\nbudkavle_copies_bytes{role=\"reader\"} 1536\n"));
}

TEST(MetricsText, EachNameHasHelpAndTypeOnceBeforeItsSamples) {
    std::set<std::string> named;
    std::string current;
    for (const std::string& line : lines_of(exposition_text("editor"))) {
        std::istringstream words(line);
        std::string hash;
        std::string kind;
        std::string name;
        if (line.starts_with("# ")) {
            words >> hash >> kind >> name;
            if (kind == "HELP") {
                EXPECT_TRUE(named.insert(name).second) << name << " is described twice";
                current = name;
            }
            EXPECT_EQ(name, current) << line;
        } else {
            EXPECT_TRUE(line.starts_with(current)) << line;
            EXPECT_THAT(line, HasSubstr("role=\"editor\"")) << line;
        }
    }
    EXPECT_EQ(named.count("budkavle_requests_total"), 1U);
    EXPECT_EQ(named.count("budkavle_build_info"), 1U);
}

TEST(MetricsText, StepsOfAHistogramGrowAndEndWithAll) {
    observe(Histogram::document, milliseconds(2));
    const std::string text = exposition_text("reader");
    double last = -1;
    std::size_t steps = 0;
    for (const std::string& line : lines_of(text)) {
        if (line.starts_with("budkavle_document_seconds_bucket")) {
            const double here = std::stod(line.substr(line.rfind(' ')));
            EXPECT_GE(here, last) << line;
            last = here;
            ++steps;
        }
    }
    EXPECT_EQ(steps, kSteps.size() + 1);
    std::ostringstream all;
    all << "budkavle_document_seconds_count{role=\"reader\"} " << last << "\n";
    EXPECT_THAT(text, HasSubstr(all.str()));
    EXPECT_THAT(text, HasSubstr("budkavle_document_seconds_bucket{role=\"reader\",le=\"+Inf\"}"));
}

TEST(MetricsText, TheAgeOfTheNewestLookGrows) {
    mark(Gauge::changes_looked);
    EXPECT_THAT(exposition_text("reader"),
                HasSubstr("\nbudkavle_changes_age_seconds{role=\"reader\"} "));
}

TEST(MetricsText, EndsWithALineEndAndHasNoEmptyLine) {
    const std::string text = exposition_text("reader");
    EXPECT_TRUE(text.ends_with('\n'));
    EXPECT_THAT(text, Not(HasSubstr("\n\n")));
}

TEST(NumberedPath, PutsTheNumberBeforeTheExtension) {
    EXPECT_EQ(numbered_path("/run/budkavle/reader-status.sock", 1),
              "/run/budkavle/reader-status.sock");
    EXPECT_EQ(numbered_path("/run/budkavle/reader-status.sock", 2),
              "/run/budkavle/reader-status-2.sock");
    EXPECT_EQ(numbered_path("status", 10), "status-10");
    EXPECT_EQ(numbered_path("/run/a.b/status", 3), "/run/a.b/status-3");
}

}  // namespace
}  // namespace budkavle::metrics
