// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/html5_rules.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace budkavle::render {
namespace {

using std::string_view;

// Both lists are sorted, for binary search.
struct NamedForm {
    string_view name;
    ElementForm form;
};
/// Every element that is not normal: one search for each element of a page.
constexpr std::array kForms = std::to_array<NamedForm>({{"area", ElementForm::no_end_tag},
                                                        {"base", ElementForm::no_end_tag},
                                                        {"basefont", ElementForm::forbidden},
                                                        {"bgsound", ElementForm::forbidden},
                                                        {"br", ElementForm::no_end_tag},
                                                        {"col", ElementForm::no_end_tag},
                                                        {"embed", ElementForm::no_end_tag},
                                                        {"frame", ElementForm::forbidden},
                                                        {"frameset", ElementForm::forbidden},
                                                        {"hr", ElementForm::no_end_tag},
                                                        {"iframe", ElementForm::raw_text},
                                                        {"img", ElementForm::no_end_tag},
                                                        {"input", ElementForm::no_end_tag},
                                                        {"keygen", ElementForm::forbidden},
                                                        {"link", ElementForm::no_end_tag},
                                                        {"listing", ElementForm::forbidden},
                                                        {"meta", ElementForm::no_end_tag},
                                                        {"noembed", ElementForm::forbidden},
                                                        {"noframes", ElementForm::forbidden},
                                                        {"param", ElementForm::forbidden},
                                                        {"plaintext", ElementForm::forbidden},
                                                        {"script", ElementForm::raw_text},
                                                        {"source", ElementForm::no_end_tag},
                                                        {"style", ElementForm::raw_text},
                                                        {"textarea", ElementForm::escapable_text},
                                                        {"title", ElementForm::escapable_text},
                                                        {"track", ElementForm::no_end_tag},
                                                        {"wbr", ElementForm::no_end_tag},
                                                        {"xmp", ElementForm::forbidden}});
static_assert(std::ranges::is_sorted(kForms, {}, &NamedForm::name));

constexpr std::array kBoolean = std::to_array<string_view>(
    {"allowfullscreen", "async",    "autofocus", "autoplay",   "checked",
     "controls",        "default",  "defer",     "disabled",   "formnovalidate",
     "hidden",          "inert",    "ismap",     "itemscope",  "loop",
     "multiple",        "muted",    "nomodule",  "novalidate", "open",
     "playsinline",     "readonly", "required",  "reversed",   "selected"});
static_assert(std::ranges::is_sorted(kBoolean));

}  // namespace

ElementForm element_form(string_view name) noexcept {
    const auto* found = std::ranges::lower_bound(kForms, name, {}, &NamedForm::name);
    return found != kForms.end() && found->name == name ? found->form : ElementForm::normal;
}

bool is_boolean_attribute(string_view name) noexcept {
    return std::ranges::binary_search(kBoolean, name);
}

bool drops_first_line_feed(string_view name) noexcept {
    return name == "pre" || name == "textarea";
}

bool is_writable_name(string_view name) noexcept {
    return !name.empty() && ascii::is_letter(name.front()) &&
           std::ranges::all_of(name.substr(1), [](char c) {
               return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '_' || c == '.';
           });
}

}  // namespace budkavle::render
