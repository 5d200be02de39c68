// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Swedish-looking text for tests and measurements: the same seed always gives the same words. Its
// plain texts never hold a quote, a backslash or a tag, its bodies no single quote and no
// backslash, so all can stand in SQL as they are. Thread promise: one thread.
//
//   SampleText text(42);  text.title();  // "Skolan öppnar öppet hus på lördag"
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
    /// The stored form of a body, at least `bytes` long: a paragraph that begins with a sentence of
    /// plain text, then paragraphs, now and then a heading, a list, a quotation, a link.
    [[nodiscard]] std::string body(std::size_t bytes);
    /// 0 to `limit` - 1. Not std::uniform_int_distribution: that differs between libraries.
    [[nodiscard]] std::uint32_t number(std::uint32_t limit) {
        return static_cast<std::uint32_t>(random_() % limit);
    }

private:
    void add_paragraph(std::string& made);
    void add_block(std::string& made);

    std::mt19937 random_;
};

/// What a body of SampleText begins with: its first sentence as plain text.
[[nodiscard]] std::string plain_start_of(const std::string& body);
/// Its first paragraph, as what stands before a read-more mark.
[[nodiscard]] std::string lead_of(const std::string& body);

}  // namespace budkavle::test
