// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Metrics read back from Prometheus's exposition text, as our processes write it. Layer cli. Thread
// promise: immutable once made.
//
//   const MetricSamples samples(text);  samples.find("budkavle_pool_size");
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::cli {

/// A histogram's essence. Seconds.
struct DurationSummary {
    double count = 0;
    double mean = 0;  ///< 0 without observations
    /// The duration that 99 of 100 did not exceed, interpolated within its step. Nothing without
    /// observations, or if it lies beyond the last step.
    std::optional<double> p99;
    double last_step = 0;  ///< the greatest bound that is told apart
};

class MetricSamples {
public:
    /// Lines that are no samples are passed over.
    explicit MetricSamples(std::string_view text);

    /// The value of the first sample of that name, and, unless `label` is empty, with that label as
    /// it is written (`class="2xx"`). Nothing if there is none.
    [[nodiscard]] std::optional<double> find(std::string_view name,
                                             std::string_view label = {}) const;
    /// The value of a label of the first sample of that name, without quotes; empty if there is
    /// none.
    [[nodiscard]] std::string label_of(std::string_view name, std::string_view label) const;
    /// Of the histogram `name`, without its suffixes.
    [[nodiscard]] DurationSummary summary(std::string_view name) const;

private:
    struct Sample {
        std::string name;
        std::vector<std::string> labels;  ///< as written: le="0.1"
        double value;
    };
    [[nodiscard]] static std::optional<Sample> parse(std::string_view line);
    std::vector<Sample> samples_;
};

}  // namespace budkavle::cli
