// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/language.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/ascii.hpp"

namespace budkavle::text {
namespace {

constexpr std::array<std::pair<std::string_view, Language>, kLanguageCount> kTags{{
    {"sv", Language::sv},
    {"en", Language::en},
    {"fi", Language::fi},
    {"se", Language::se},
    {"smj", Language::smj},
    {"fit", Language::fit},
}};

}  // namespace

std::optional<Language> find_language(std::string_view tag) noexcept {
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
    for (const auto& [name, language] : kTags) {
        if (std::ranges::equal(primary, name, {}, ascii::to_lower)) {
            return language;
        }
    }
    return std::nullopt;
}

std::string_view language_tag(Language language) noexcept {
    return kTags[static_cast<std::size_t>(language)].first;
}

}  // namespace budkavle::text
