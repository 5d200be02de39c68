// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Swedish-looking text for tests and measurements: the same seed always gives the same words. It
// never holds a quote, a backslash or a tag, so it can stand in SQL and XML as it is. Thread
// promise: one thread.
//
//   SampleText text(42);  text.title();  // "Vintern i kommunen"
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace budkavle::test {

class SampleText {
public:
    explicit SampleText(std::uint32_t seed) : random_(seed) {}

    [[nodiscard]] std::string title();
    [[nodiscard]] std::string sentence();
    /// Paragraphs of the stored form of a body, at least `bytes` long.
    [[nodiscard]] std::string body(std::size_t bytes);
    /// 0 to `limit` - 1. Not std::uniform_int_distribution: that differs between libraries.
    [[nodiscard]] std::uint32_t number(std::uint32_t limit) {
        return static_cast<std::uint32_t>(random_() % limit);
    }

private:
    std::mt19937 random_;
};

}  // namespace budkavle::test
