// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The names of months and weekdays in each language, with a capital and without, read from ICU once
// or from our own tables. Layer text, private to it. Thread promise: values.
#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "text/language.hpp"

namespace budkavle::text {

inline constexpr std::size_t kMonths = 12;
inline constexpr std::size_t kWeekdays = 7;

/// A name as it stands within a sentence and at its start.
struct Name {
    std::string plain;
    std::string capitalised;
    [[nodiscard]] const std::string& as(bool is_capitalised) const {
        return is_capitalised ? capitalised : plain;
    }
};

struct DateNames {
    std::array<Name, kMonths> months;          ///< alone: "marraskuu"
    std::array<Name, kMonths> months_of_date;  ///< as a date has it: "marraskuuta"
    std::array<Name, kWeekdays> weekdays;      ///< Sunday first, nominative
};

/// Throws std::runtime_error if ICU lacks the language: it would answer in another one without a
/// word.
[[nodiscard]] DateNames load_date_names(Language language);

}  // namespace budkavle::text
