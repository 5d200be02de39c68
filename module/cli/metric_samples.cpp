// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/metric_samples.hpp"

#include <algorithm>
#include <charconv>

namespace budkavle::cli {
namespace {

std::optional<double> parse_number(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

/// `list` cut at commas; no label value of ours holds one.
std::vector<std::string> split_labels(std::string_view list) {
    std::vector<std::string> labels;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        labels.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return labels;
}

std::optional<std::string> value_of(const std::string& label, std::string_view name) {
    const std::string start = std::string(name) + "=\"";
    if (!label.starts_with(start) || !label.ends_with('"') || label.size() <= start.size()) {
        return std::nullopt;
    }
    return label.substr(start.size(), label.size() - start.size() - 1);
}

struct Step {
    double bound;
    double up_to;  ///< observations at or below the bound
};

/// As Prometheus's histogram_quantile does: evenly spread within the step that holds the rank.
std::optional<double> quantile(const std::vector<Step>& steps, double count, double share) {
    const double rank = count * share;
    Step below{.bound = 0, .up_to = 0};
    for (const Step& step : steps) {
        if (step.up_to >= rank && step.up_to > below.up_to) {
            const double place = (rank - below.up_to) / (step.up_to - below.up_to);
            return below.bound + (step.bound - below.bound) * place;
        }
        below = step;
    }
    return std::nullopt;
}

}  // namespace

std::optional<MetricSamples::Sample> MetricSamples::parse(std::string_view line) {
    const std::size_t open = line.find('{');
    const std::size_t close = line.rfind("} ");
    if (line.starts_with('#') || open == std::string_view::npos ||
        close == std::string_view::npos || close < open) {
        return std::nullopt;
    }
    const auto value = parse_number(line.substr(close + 2));
    if (!value) {
        return std::nullopt;
    }
    return Sample{std::string(line.substr(0, open)),
                  split_labels(line.substr(open + 1, close - open - 1)), *value};
}

MetricSamples::MetricSamples(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (auto sample = parse(text.substr(0, end))) {
            samples_.push_back(std::move(*sample));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

std::optional<double> MetricSamples::find(std::string_view name, std::string_view label) const {
    for (const Sample& sample : samples_) {
        if (sample.name == name &&
            (label.empty() || std::ranges::find(sample.labels, label) != sample.labels.end())) {
            return sample.value;
        }
    }
    return std::nullopt;
}

std::string MetricSamples::label_of(std::string_view name, std::string_view label) const {
    for (const Sample& sample : samples_) {
        for (const std::string& written : sample.labels) {
            const auto value = sample.name == name ? value_of(written, label) : std::nullopt;
            if (value) {
                return *value;
            }
        }
    }
    return {};
}

DurationSummary MetricSamples::summary(std::string_view name) const {
    constexpr double kShare = 0.99;
    const std::string bucket = std::string(name) + "_bucket";
    DurationSummary summary;
    summary.count = find(std::string(name) + "_count").value_or(0);
    if (summary.count > 0) {
        summary.mean = find(std::string(name) + "_sum").value_or(0) / summary.count;
    }
    std::vector<Step> steps;
    for (const Sample& sample : samples_) {
        for (const std::string& label : sample.labels) {
            const auto written = sample.name == bucket ? value_of(label, "le") : std::nullopt;
            const auto bound =
                written && *written != "+Inf" ? parse_number(*written) : std::nullopt;
            if (bound) {
                steps.push_back({.bound = *bound, .up_to = sample.value});
            }
        }
    }
    if (!steps.empty()) {
        summary.last_step = steps.back().bound;
    }
    if (summary.count > 0) {
        summary.p99 = quantile(steps, summary.count, kShare);
    }
    return summary;
}

}  // namespace budkavle::cli
