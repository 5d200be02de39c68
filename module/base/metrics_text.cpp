// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/metrics_text.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "base/metrics.hpp"

namespace budkavle::metrics {
namespace {

std::string number_text(double value) {
    std::array<char, 32> digits{};  // the shortest form of a double has at most 24 characters
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr};
}

std::string number_text(std::uint64_t value) {
    return std::to_string(value);
}

class TextWriter {
public:
    explicit TextWriter(std::string_view role) : role_("role=\"" + std::string(role) + '"') {}

    /// Help and type, before the first sample of a name.
    void begin(const Description& description, std::string_view type) {
        if (name_ == description.name) {
            return;
        }
        name_ = description.name;
        text_.append("# HELP ").append(name_).append(" ").append(description.help);
        text_.append("\n# TYPE ").append(name_).append(" ").append(type).append("\n");
    }

    template <class Number>
    void sample(std::string_view suffix, std::string_view label, Number value) {
        text_.append(name_).append(suffix).append("{").append(role_);
        text_.append(label.empty() ? "" : ",").append(label).append("} ");
        text_.append(number_text(value)).append("\n");
    }

    [[nodiscard]] std::string text() && { return std::move(text_); }

private:
    std::string role_;
    std::string_view name_;
    std::string text_;
};

void write_counters(TextWriter& writer) {
    for (std::size_t i = 0; i < kCounterCount; ++i) {
        const auto counter = static_cast<Counter>(i);
        writer.begin(describe(counter), "counter");
        writer.sample("", describe(counter).label, value(counter));
    }
}

void write_gauge(TextWriter& writer, const Description& description, double value) {
    writer.begin(description, "gauge");
    writer.sample("", description.label, value);
}

void write_gauges(TextWriter& writer) {
    for (std::size_t i = 0; i < kGaugeCount; ++i) {
        const auto gauge = static_cast<Gauge>(i);
        if (const auto set = value(gauge)) {
            write_gauge(writer, describe(gauge), *set);
        }
    }
    if (const auto looked = value(Gauge::changes_looked)) {
        const std::chrono::duration<double> now =
            std::chrono::system_clock::now().time_since_epoch();
        write_gauge(writer,
                    {"budkavle_changes_age_seconds", "",
                     "How long ago the database last told what has changed."},
                    now.count() - *looked);
    }
    write_gauge(writer,
                {"budkavle_build_info", "version=\"" BUDKAVLE_VERSION "\"",
                 "Always 1; the label tells the program's version."},
                1);
}

void write_histograms(TextWriter& writer) {
    for (std::size_t i = 0; i < kHistogramCount; ++i) {
        const auto histogram = static_cast<Histogram>(i);
        const Distribution distribution = value(histogram);
        writer.begin(describe(histogram), "histogram");
        std::uint64_t so_far = 0;
        for (std::size_t step = 0; step < distribution.counts.size(); ++step) {
            so_far += distribution.counts[step];
            const std::string_view bound = step < kSteps.size() ? kSteps[step].seconds : "+Inf";
            writer.sample("_bucket", "le=\"" + std::string(bound) + '"', so_far);
        }
        writer.sample("_sum", "", std::chrono::duration<double>(distribution.sum).count());
        writer.sample("_count", "", so_far);
    }
}

}  // namespace

std::string exposition_text(std::string_view role) {
    TextWriter writer(role);
    write_counters(writer);
    write_gauges(writer);
    write_histograms(writer);
    return std::move(writer).text();
}

}  // namespace budkavle::metrics
