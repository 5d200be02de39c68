// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/prose.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/ascii.hpp"
#include "base/c_handle.hpp"

namespace budkavle::text {
namespace {

using TextHandle = std::unique_ptr<UText, ReleaseWith<&utext_close>>;

/// Abbreviations that something follows, in small letters and without their last full stop. Those
/// that often end a sentence ("m.m.", "osv.", "etc.") are not here: before a small letter Unicode's
/// rules go on by themselves, and before a capital such a one does end it. Nor are those that are
/// words as well ("bil.", "min.", "tom."). "a", "k" and "ex" end "bl. a.", "s. k." and "t. ex.".
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"a",      "bl.a", "ca",   "d.v.s", "dnr", "dr",  "dvs",  "ev",    "ex",  "exkl", "f.d",
     "fr.o.m", "hr",   "inkl", "jfr",   "k",   "kap", "kl",   "m.h.t", "mom", "nr",   "o.d",
     "p.g.a",  "pga",  "prof", "resp",  "s.k", "sid", "t.ex", "t.o.m", "tel", "tfn",  "ung"});

constexpr std::string_view kSpaces = " \t\n\r";
constexpr std::string_view kOpening = "(\"'[";

/// Steps to the next character; U+FFFD for what is no UTF-8. `at` is less than text.size().
UChar32 next_character(std::string_view text, std::int32_t& at) {
    UChar32 character = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT_OR_FFFD(bytes, at, static_cast<std::int32_t>(text.size()), character);
    return character;
}

template <class Visitor>
void visit_characters(std::string_view text, Visitor visit) {
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        visit(next_character(text, at));
    }
}

bool is_initial(std::string_view word) {
    std::int32_t at = 0;
    return !word.empty() && u_isUUppercase(next_character(word, at)) != 0 &&
           at == static_cast<std::int32_t>(word.size());
}

bool is_abbreviation(std::string_view word) {
    const std::string small = ascii::lower_case(word);
    return is_initial(word) || std::ranges::find(kAbbreviations, small) != kAbbreviations.end();
}

/// Whether the sentence that `text` seems to end with goes on after its last word.
bool goes_on(std::string_view text) {
    if (!text.ends_with('.')) {
        return false;
    }
    text.remove_suffix(1);
    const std::size_t space = text.find_last_of(kSpaces);
    std::string_view word = text.substr(space == std::string_view::npos ? 0 : space + 1);
    word.remove_prefix(std::min(word.find_first_not_of(kOpening), word.size()));
    return is_abbreviation(word);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = std::min(text.find_first_not_of(kSpaces), text.size());
    const std::size_t last = text.find_last_not_of(kSpaces);
    return text.substr(first, last == std::string_view::npos ? 0 : last + 1 - first);
}

/// One for each thread: to make one costs more than to use it.
icu::BreakIterator& sentence_breaks() {
    thread_local std::unique_ptr<icu::BreakIterator> breaks;
    if (!breaks) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status) != 0 || !made) {
            throw std::runtime_error(std::string("ICU has no rules for sentences: ") +
                                     u_errorName(status));
        }
        breaks = std::move(made);
    }
    return *breaks;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as its thread
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const TextHandle opened(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    icu::BreakIterator& breaks = sentence_breaks();
    breaks.setText(opened.get(), status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error(std::string("ICU sentences: ") + u_errorName(status));
    }
    std::vector<std::string_view> sentences;
    std::size_t start = 0;
    for (std::int32_t end = breaks.first(); end != icu::BreakIterator::DONE; end = breaks.next()) {
        const auto stop = static_cast<std::size_t>(end);
        const std::string_view sentence = trimmed(text.substr(start, stop - start));
        if (goes_on(sentence) && stop < text.size()) {
            continue;
        }
        if (!sentence.empty()) {
            sentences.push_back(sentence);
        }
        start = stop;
    }
    return sentences;
}

bool is_blank(std::string_view text) {
    bool is_so = true;
    visit_characters(text, [&is_so](UChar32 c) {
        is_so = is_so && (u_isUWhiteSpace(c) != 0 || u_charType(c) == U_FORMAT_CHAR);
    });
    return is_so;
}

WordCount count_words(std::string_view text) {
    WordCount count;
    std::size_t letters = 0;
    bool is_word = false;
    const auto end_word = [&] {
        count.words += is_word ? 1 : 0;
        count.long_words += letters > kLongWordLetters ? 1 : 0;
        letters = 0;
        is_word = false;
    };
    visit_characters(text, [&](UChar32 c) {
        if (u_isUWhiteSpace(c) != 0) {
            end_word();
            return;
        }
        letters += u_isUAlphabetic(c) != 0 ? 1 : 0;
        is_word = is_word || u_isUAlphabetic(c) != 0 || u_isdigit(c) != 0;
    });
    end_word();
    return count;
}

LetterCount count_letters(std::string_view text) {
    LetterCount count;
    visit_characters(text, [&count](UChar32 c) {
        if (u_isUAlphabetic(c) != 0) {
            ++count.letters;
            count.small += u_isUUppercase(c) == 0 ? 1 : 0;
        }
    });
    return count;
}

}  // namespace budkavle::text
