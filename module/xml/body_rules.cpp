// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/body_rules.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/ascii.hpp"
#include "xml/character_reference.hpp"

namespace budkavle::xml {
namespace {

using std::string_view;

// The lists are sorted. A body has a name every few bytes, so what begins with the same letter is
// found by a table: at most ten short names remain to be compared.
constexpr std::array kElements = std::to_array<string_view>(
    {"a",       "abbr",   "address", "b",       "bdi",      "bdo",        "blockquote", "br",
     "caption", "cite",   "code",    "col",     "colgroup", "dd",         "del",        "details",
     "dfn",     "div",    "dl",      "dt",      "em",       "figcaption", "figure",     "h2",
     "h3",      "h4",     "h5",      "h6",      "hr",       "i",          "img",        "ins",
     "kbd",     "li",     "mark",    "ol",      "p",        "picture",    "pre",        "q",
     "rp",      "rt",     "ruby",    "s",       "samp",     "section",    "small",      "source",
     "span",    "strong", "sub",     "summary", "sup",      "table",      "tbody",      "td",
     "tfoot",   "th",     "thead",   "time",    "tr",       "u",          "ul",         "var",
     "wbr"});
static_assert(std::ranges::is_sorted(kElements));

constexpr std::array kVoidElements =
    std::to_array<string_view>({"br", "col", "hr", "img", "source", "wbr"});
static_assert(std::ranges::is_sorted(kVoidElements));

constexpr std::array kAttributes = std::to_array<string_view>({"abbr",
                                                               "alt",
                                                               "aria-describedby",
                                                               "aria-label",
                                                               "aria-labelledby",
                                                               "cite",
                                                               "class",
                                                               "colspan",
                                                               "datetime",
                                                               "decoding",
                                                               "dir",
                                                               "headers",
                                                               "height",
                                                               "href",
                                                               "hreflang",
                                                               "id",
                                                               "lang",
                                                               "loading",
                                                               "media",
                                                               "open",
                                                               "rel",
                                                               "reversed",
                                                               "role",
                                                               "rowspan",
                                                               "scope",
                                                               "sizes",
                                                               "span",
                                                               "src",
                                                               "srcset",
                                                               "start",
                                                               "tabindex",
                                                               "title",
                                                               "type",
                                                               "value",
                                                               "width"});
static_assert(std::ranges::is_sorted(kAttributes));

/// Where the names of each letter begin in a sorted list; the last entry is the list's end.
constexpr std::size_t kLetters = 'z' - 'a' + 1;
using LetterIndex = std::array<std::uint8_t, kLetters + 1>;

template <std::size_t N>
constexpr LetterIndex index_letters(const std::array<string_view, N>& names) {
    LetterIndex index{};
    for (std::size_t letter = 0; letter <= kLetters; ++letter) {
        index[letter] =
            static_cast<std::uint8_t>(std::ranges::count_if(names, [letter](string_view name) {
                return static_cast<std::size_t>(name.front() - 'a') < letter;
            }));
    }
    return index;
}
constexpr LetterIndex kElementIndex = index_letters(kElements);
constexpr LetterIndex kVoidIndex = index_letters(kVoidElements);
constexpr LetterIndex kAttributeIndex = index_letters(kAttributes);

template <std::size_t N>
bool is_listed(const std::array<string_view, N>& names, const LetterIndex& index,
               string_view name) noexcept {
    if (name.empty() || name.front() < 'a' || name.front() > 'z') {
        return false;
    }
    const auto letter = static_cast<std::size_t>(name.front() - 'a');
    for (std::size_t i = index[letter]; i < index[letter + 1]; ++i) {
        if (names[i] == name) {
            return true;
        }
    }
    return false;
}

constexpr std::array kAddressAttributes = std::to_array<string_view>({"cite", "href", "src"});
constexpr std::array kSchemes =
    std::to_array<string_view>({"https://", "http://", "mailto:", "tel:"});

bool starts_with_ignoring_case(string_view text, string_view lower_case) noexcept {
    return text.size() >= lower_case.size() &&
           std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                      [](char l, char t) { return l == ascii::to_lower(t); });
}

/// A scheme ends in ':' before any of "/?#", whichever way the ':' is written.
bool is_safe_address(string_view value) {
    if (std::ranges::any_of(kSchemes, [value](string_view scheme) {
            return starts_with_ignoring_case(value, scheme);
        })) {
        return true;
    }
    const std::string address = decode_references(value);
    return string_view(address).substr(0, address.find_first_of("/?#")).find(':') ==
           string_view::npos;
}

/// Every address of a srcset is an http one or one within a site: what its commas divide begins so.
bool is_safe_source_set(string_view value) {
    while (!value.empty()) {
        const string_view candidate = value.substr(0, value.find(','));
        const string_view trimmed =
            candidate.substr(std::min(candidate.find_first_not_of(" \n\t\r"), candidate.size()));
        if (!is_safe_address(trimmed.substr(0, trimmed.find(' ')))) {
            return false;
        }
        value.remove_prefix(std::min(candidate.size() + 1, value.size()));
    }
    return true;
}

}  // namespace

bool is_body_element(string_view name) noexcept {
    return is_listed(kElements, kElementIndex, name);
}

bool is_void_element(string_view name) noexcept {
    return is_listed(kVoidElements, kVoidIndex, name);
}

bool is_body_attribute(string_view name) noexcept {
    return is_listed(kAttributes, kAttributeIndex, name);
}

bool is_safe_value(string_view attribute, string_view value) {
    if (attribute == "srcset") {
        return is_safe_source_set(value);
    }
    return std::ranges::find(kAddressAttributes, attribute) == kAddressAttributes.end() ||
           is_safe_address(value);
}

}  // namespace budkavle::xml
