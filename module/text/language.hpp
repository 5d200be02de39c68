// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The languages that the interface and dates know. A closed list, because ICU answers in English for the rest
// without a word (SWEDEN L5). Layer text.
#pragma once

#include <optional>
#include <string_view>

namespace budkavle::text {

enum class Language { sv, en, fi, se, smj, fit };

/// The language of a BCP 47 tag by its primary subtag ("sv-SE" -> sv), or nothing.
[[nodiscard]] std::optional<Language> find_language(std::string_view tag) noexcept;

}  // namespace budkavle::text
