// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/collation.hpp"

#include <unicode/coll.h>
#include <unicode/stringpiece.h>

#include <array>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>

namespace budkavle::text {
namespace {

/// The collation that serves a language. ICU 72 has none for smj and fit; their readers know the
/// Swedish and the Finnish alphabet.
constexpr std::array<const char*, kLanguageCount> kCollations{"sv", "en", "fi", "se", "sv", "fi"};

/// A collator is not for several threads and costs some 100 µs to make: one for each thread and
/// language.
const icu::Collator& collator_for(Language language) {
    thread_local std::array<std::unique_ptr<icu::Collator>, kLanguageCount> collators;
    const auto index = static_cast<std::size_t>(language);
    if (!collators[index]) {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(
            icu::Collator::createInstance(icu::Locale(kCollations[index]), status));
        if (U_FAILURE(status) != 0 || !made) {
            throw std::runtime_error(std::string("ICU has no collation for ") + kCollations[index] +
                                     ": " + u_errorName(status));
        }
        collators[index] = std::move(made);
    }
    return *collators[index];
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

int compare(std::string_view left, std::string_view right, Language language) {
    UErrorCode status = U_ZERO_ERROR;
    const UCollationResult order =
        collator_for(language).compareUTF8(piece(left), piece(right), status);
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error(std::string("ICU collation: ") + u_errorName(status));
    }
    return order;
}

}  // namespace budkavle::text
