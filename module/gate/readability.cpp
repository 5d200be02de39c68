// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/readability.hpp"

#include <algorithm>
#include <array>

#include "text/prose.hpp"

namespace budkavle::gate {

unsigned Readability::lix() const noexcept {
    constexpr std::size_t kHundred = 100;
    if (words == 0 || sentences == 0) {
        return 0;
    }
    // (words / sentences + 100 long_words / words) as one fraction, to be rounded once.
    const std::size_t above = words * words + kHundred * long_words * sentences;
    const std::size_t below = words * sentences;
    return static_cast<unsigned>((above + below / 2) / below);
}

Readability readability_of(const std::vector<std::string>& texts) {
    Readability readability;
    for (const std::string& text : texts) {
        for (const std::string_view sentence : text::split_sentences(text)) {
            const text::WordCount count = text::count_words(sentence);
            readability.words += count.words;
            readability.long_words += count.long_words;
            readability.sentences += count.words > 0 ? 1 : 0;
        }
    }
    return readability;
}

bool is_measured_by_lix(std::string_view language) noexcept {
    constexpr std::array<std::string_view, 5> kLanguages{"sv", "da", "nb", "nn", "no"};
    const std::string_view primary = language.substr(0, language.find('-'));
    return std::find(kLanguages.begin(), kLanguages.end(), primary) != kLanguages.end();
}

}  // namespace budkavle::gate
