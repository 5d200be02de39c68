// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// LIX, the Swedish measure of how hard a text is to read. Layer gate. Thread promise: pure
// functions.
//
//   readability_of({"Vi öppnar isbanan.", "Välkommen!"})
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::gate {

struct Readability {
    std::size_t words = 0;
    std::size_t long_words = 0;
    std::size_t sentences = 0;

    /// Björnsson's läsbarhetsindex, rounded: words per sentence + long words in a hundred
    /// (C. H. Björnsson, Läsbarhet, 1968). 0 without words.
    [[nodiscard]] unsigned lix() const noexcept;
};

/// Of running text. Each of `texts` ends a sentence, with a full stop or without: list items often
/// have none.
[[nodiscard]] Readability readability_of(const std::vector<std::string>& texts);

/// The measure was made for Swedish; for Danish and Norwegian it says the same. Not for Finnish,
/// whose words are long by nature. By the primary subtag of a BCP 47 tag.
[[nodiscard]] bool is_measured_by_lix(std::string_view language) noexcept;

}  // namespace budkavle::gate
