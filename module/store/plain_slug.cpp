// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/plain_slug.hpp"

#include <array>
#include <unordered_set>
#include <utility>

#include "base/ascii.hpp"
#include "model/slug.hpp"

namespace budkavle::store {
namespace {

using Folding = std::pair<std::string_view, char>;

constexpr auto kFoldings = std::to_array<Folding>({
    {"å", 'a'}, {"ä", 'a'}, {"á", 'a'}, {"à", 'a'}, {"â", 'a'}, {"æ", 'a'}, {"ö", 'o'},
    {"ø", 'o'}, {"ó", 'o'}, {"õ", 'o'}, {"é", 'e'}, {"è", 'e'}, {"ê", 'e'}, {"ë", 'e'},
    {"ü", 'u'}, {"ú", 'u'}, {"í", 'i'}, {"ï", 'i'}, {"č", 'c'}, {"ç", 'c'}, {"đ", 'd'},
    {"ŋ", 'n'}, {"ń", 'n'}, {"ñ", 'n'}, {"š", 's'}, {"ŧ", 't'}, {"ž", 'z'}, {"Å", 'a'},
    {"Ä", 'a'}, {"Á", 'a'}, {"À", 'a'}, {"Æ", 'a'}, {"Ö", 'o'}, {"Ø", 'o'}, {"É", 'e'},
    {"Ü", 'u'}, {"Č", 'c'}, {"Đ", 'd'}, {"Ŋ", 'n'}, {"Š", 's'}, {"Ŧ", 't'}, {"Ž", 'z'},
});

/// The slug letter of the character at the start of `text`, or '-'; drops the character.
char take_letter(std::string_view& text) {
    for (const auto& [character, letter] : kFoldings) {
        if (text.starts_with(character)) {
            text.remove_prefix(character.size());
            return letter;
        }
    }
    const char c = ascii::to_lower(text.front());
    text.remove_prefix(1);
    return ascii::is_letter(c) || ascii::is_digit(c) ? c : '-';
}

void cut(std::string& slug, std::size_t limit) {
    slug.resize(std::min(slug.size(), limit));
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
}

}  // namespace

std::string plain_slug(std::string_view name) {
    std::string slug;
    while (!name.empty()) {
        const char letter = take_letter(name);
        if (letter != '-' || (!slug.empty() && slug.back() != '-')) {
            slug.push_back(letter);
        }
    }
    cut(slug, model::Slug::kMaxLength);
    return slug.empty() ? "namn" : slug;
}

std::string free_slug(std::string_view slug, const std::vector<std::string>& taken) {
    const std::unordered_set<std::string_view> known(taken.begin(), taken.end());
    std::string candidate(slug);
    for (unsigned number = 2; known.contains(candidate); ++number) {
        const std::string suffix = "-" + std::to_string(number);
        candidate = slug;
        cut(candidate, model::Slug::kMaxLength - suffix.size());
        candidate += suffix;
    }
    return candidate;
}

}  // namespace budkavle::store
