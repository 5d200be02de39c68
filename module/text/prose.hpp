// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Running text as its readers meet it: sentences, words, letters. Layer text. Thread promise: pure
// functions (ICU objects are per thread).
//
//   for (std::string_view sentence : split_sentences("Vi ses kl. 18. Välkommen!"))  // two
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace budkavle::text {

/// The sentences of a plain text without the white space around them, in order; none is empty. By
/// the rules of Unicode (UAX 29), but no sentence ends with a Swedish abbreviation that stands
/// before something ("t.ex.", "kl.", "dnr") or with an initial ("K. Lind"). Invalid UTF-8 is no
/// error. The results point into `text`, at most 2 GiB.
[[nodiscard]] std::vector<std::string_view> split_sentences(std::string_view text);

/// True if nothing of it can be seen: white space of any kind and invisible marks alone.
[[nodiscard]] bool is_blank(std::string_view text);

struct WordCount {
    std::size_t words = 0;
    std::size_t long_words = 0;  ///< of more than kLongWordLetters letters
};

/// Björnsson's bound for a long word (Läsbarhet, 1968).
inline constexpr std::size_t kLongWordLetters = 6;

/// Words are what stands between white space and holds a letter or digit, so "e-post" and
/// "och/eller" are one each. Only letters make a word long: numbers are not hard to read for being
/// long.
[[nodiscard]] WordCount count_words(std::string_view text);

struct LetterCount {
    std::size_t letters = 0;
    std::size_t small = 0;  ///< lower-case letters, and letters of scripts without case
};

[[nodiscard]] LetterCount count_letters(std::string_view text);

}  // namespace budkavle::text
