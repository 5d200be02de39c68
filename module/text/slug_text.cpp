// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/slug_text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <memory>
#include <stdexcept>

#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace budkavle::text {
namespace {

constexpr std::size_t kSlugLimitBytes = 80;
/// More of a title than any slug holds; keeps the cost of a hostile one small.
constexpr std::size_t kTitleLimitBytes = 2000;

std::unique_ptr<const icu::Transliterator> make_transliterator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::Transliterator> made(icu::Transliterator::createInstance(
        "NFC; Latin-ASCII; NFD; [:Mn:] Remove", UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0 || !made) {
        throw std::runtime_error(std::string("ICU has no Latin-ASCII transliterator: ") +
                                 u_errorName(status));
    }
    return made;
}

/// Composes first (a title typed on a Mac has å as a and ring), then takes every accent off.
/// "Any-Latin" would also write Han and Cyrillic in Latin letters, but costs 112 ms on first use
/// and reads badly. A transliterator is not for several threads.
const icu::Transliterator& transliterator() {
    thread_local const std::unique_ptr<const icu::Transliterator> made = make_transliterator();
    return *made;  // NOLINT(clang-analyzer-cplusplus.NewDelete): it lives as long as its thread
}

icu::UnicodeString to_unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

bool is_apostrophe(char c) {
    return c == '\'' || c == '`';
}

/// `-` for each run of what is no letter or digit, none at either end.
std::string join_words(std::string_view words) {
    std::string slug;
    bool has_gap = false;
    for (const char raw : words) {
        const char c = ascii::to_lower(raw);
        if (ascii::is_letter(c) || ascii::is_digit(c)) {
            if (has_gap && !slug.empty()) {
                slug += '-';
            }
            slug += c;
            has_gap = false;
        } else if (!is_apostrophe(c)) {  // "kommunchef's" is one word
            has_gap = true;
        }
    }
    return slug;
}

std::string cut_at_word(std::string slug) {
    if (slug.size() <= kSlugLimitBytes) {
        return slug;
    }
    const std::size_t gap = slug.rfind('-', kSlugLimitBytes);
    slug.resize(gap == std::string::npos ? kSlugLimitBytes : gap);
    return slug;
}

}  // namespace

std::string make_slug(std::string_view title) {
    icu::UnicodeString letters = to_unicode(utf8_prefix(title, kTitleLimitBytes));
    transliterator().transliterate(letters);
    std::string ascii;
    letters.toUTF8String(ascii);
    return cut_at_word(join_words(ascii));
}

std::string to_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString composed = U_SUCCESS(status) != 0
                                            ? normalizer->normalize(to_unicode(text), status)
                                            : icu::UnicodeString();
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error(std::string("ICU normalisation: ") + u_errorName(status));
    }
    std::string result;
    composed.toUTF8String(result);
    return result;
}

}  // namespace budkavle::text
