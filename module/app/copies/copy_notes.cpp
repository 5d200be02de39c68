// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/copies/copy_notes.hpp"

#include <charconv>
#include <chrono>
#include <cstdint>

namespace budkavle::app {

namespace {

constexpr std::string_view kHostPage = "-";

std::string seconds_text(UtcTime time) {
    return std::to_string(time.time_since_epoch().count());
}

/// The words of a line, or the lines of a text, one after the other.
class Words {
public:
    Words(std::string_view text, char end) : rest_(text), end_(end) {}

    std::string_view next() {
        const std::size_t at = rest_.find(end_);
        const std::string_view word = rest_.substr(0, at);
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + 1);
        return word;
    }
    template <class Number>
    std::optional<Number> next_number() {
        const std::string_view word = next();
        Number number{};
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        return error == std::errc{} && end == word.data() + word.size() && !word.empty()
                   ? std::optional(number)
                   : std::nullopt;
    }
    std::optional<UtcTime> next_time() {
        const auto seconds = next_number<std::int64_t>();
        return seconds ? std::optional(UtcTime(std::chrono::seconds(*seconds))) : std::nullopt;
    }
    [[nodiscard]] bool is_at_end() const noexcept { return rest_.empty(); }

private:
    std::string_view rest_;
    char end_;
};

}  // namespace

std::string to_tag(const cache::PageInputs& inputs) {
    if (!inputs.site) {
        return std::string(kHostPage);
    }
    return std::to_string(inputs.site->value) + ' ' + seconds_text(inputs.span.from) + ' ' +
           seconds_text(inputs.span.to);
}

std::optional<cache::PageInputs> parse_tag(std::string_view tag) {
    if (tag == kHostPage) {
        return cache::PageInputs{};
    }
    Words words(tag, ' ');
    const auto site = words.next_number<std::uint64_t>();
    const auto from = words.next_time();
    const auto to = words.next_time();
    if (!site || !from || !to || !words.is_at_end()) {
        return std::nullopt;
    }
    return cache::PageInputs{model::SiteId{*site}, {*from, *to}};
}

std::string to_text(const CopyStamp& stamp) {
    std::string text = stamp.fingerprint + '\n' + seconds_text(stamp.seen_at) + '\n';
    for (const store::NodeCounter& node : stamp.counters) {
        text += std::to_string(node.counter) + ' ' + seconds_text(node.changed) + ' ' + node.node +
                '\n';
    }
    return text;
}

std::optional<CopyStamp> parse_stamp(std::string_view text) {
    Words lines(text, '\n');
    CopyStamp stamp;
    stamp.fingerprint = lines.next();
    const auto seen_at = lines.next_time();
    if (!seen_at) {
        return std::nullopt;
    }
    stamp.seen_at = *seen_at;
    while (!lines.is_at_end()) {
        Words words(lines.next(), ' ');
        const auto counter = words.next_number<std::uint64_t>();
        const auto changed = words.next_time();
        if (!counter || !changed || words.is_at_end()) {
            return std::nullopt;
        }
        store::NodeCounter node;
        node.counter = *counter;
        node.changed = *changed;
        while (!words.is_at_end()) {  // a node's name may hold spaces
            node.node += (node.node.empty() ? "" : " ") + std::string(words.next());
        }
        stamp.counters.push_back(std::move(node));
    }
    return stamp;
}

}  // namespace budkavle::app
