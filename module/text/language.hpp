// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The languages that the interface and dates know. A closed list, because ICU answers in English
// for the rest without a word (SWEDEN L5). Layer text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace budkavle::text {

enum class Language { sv, en, fi, se, smj, fit };
inline constexpr std::size_t kLanguageCount = 6;

/// The language of a BCP 47 tag by its primary subtag ("sv-SE" -> sv), or nothing.
[[nodiscard]] std::optional<Language> find_language(std::string_view tag) noexcept;

/// The language's BCP 47 tag: "sv".
[[nodiscard]] std::string_view language_tag(Language language) noexcept;

}  // namespace budkavle::text
