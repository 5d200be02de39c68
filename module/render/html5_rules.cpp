// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/html5_rules.hpp"

#include <algorithm>
#include <array>

namespace budkavle::render {
namespace {

using std::string_view;

// All lists are sorted, for binary search.
constexpr std::array kNoEndTag =
    std::to_array<string_view>({"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
                                "meta", "source", "track", "wbr"});
static_assert(std::ranges::is_sorted(kNoEndTag));

constexpr std::array kForbidden =
    std::to_array<string_view>({"basefont", "bgsound", "frame", "frameset", "keygen", "listing",
                                "noembed", "noframes", "param", "plaintext", "xmp"});
static_assert(std::ranges::is_sorted(kForbidden));

constexpr std::array kBoolean = std::to_array<string_view>(
    {"allowfullscreen", "async",    "autofocus", "autoplay",   "checked",
     "controls",        "default",  "defer",     "disabled",   "formnovalidate",
     "hidden",          "inert",    "ismap",     "itemscope",  "loop",
     "multiple",        "muted",    "nomodule",  "novalidate", "open",
     "playsinline",     "readonly", "required",  "reversed",   "selected"});
static_assert(std::ranges::is_sorted(kBoolean));

constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

ElementForm element_form(string_view name) noexcept {
    if (std::ranges::binary_search(kNoEndTag, name)) {
        return ElementForm::no_end_tag;
    }
    if (name == "script" || name == "style" || name == "iframe") {
        return ElementForm::raw_text;
    }
    if (name == "title" || name == "textarea") {
        return ElementForm::escapable_text;
    }
    return std::ranges::binary_search(kForbidden, name) ? ElementForm::forbidden
                                                        : ElementForm::normal;
}

bool is_boolean_attribute(string_view name) noexcept {
    return std::ranges::binary_search(kBoolean, name);
}

bool drops_first_line_feed(string_view name) noexcept {
    return name == "pre" || name == "textarea";
}

bool is_writable_name(string_view name) noexcept {
    return !name.empty() && is_letter(name.front()) &&
           std::ranges::all_of(name.substr(1), [](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
           });
}

}  // namespace budkavle::render
