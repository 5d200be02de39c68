// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/field_parameters.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace budkavle::http {
namespace {

std::string lower(std::string_view text) {
    std::string lowered(text);
    std::ranges::transform(lowered, lowered.begin(), ascii::to_lower);
    return lowered;
}

/// Takes the quoted text at the front of `rest`, whose first character is the quote.
std::optional<std::string> take_quoted(std::string_view& rest) {
    std::string text;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] == '"') {
            rest.remove_prefix(at + 1);
            return text;
        }
        const bool is_escape = rest[at] == '\\' && at + 1 < rest.size() && rest[at + 1] == '"';
        // A name may end in a backslash, which is no escape then: no other quote follows.
        if (is_escape && rest.find('"', at + 2) != std::string_view::npos) {
            ++at;
        }
        text.push_back(rest[at]);
    }
    return std::nullopt;
}

/// Takes `name=text` from the front of `rest`, up to the next semicolon.
std::optional<FieldParameter> take_parameter(std::string_view& rest) {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view name = without_padding(rest.substr(0, equals));
    if (name.empty() || !std::ranges::all_of(name, ascii::is_token_character)) {
        return std::nullopt;
    }
    rest = without_padding(rest.substr(equals + 1));
    std::optional<std::string> text;
    if (rest.starts_with('"')) {
        text = take_quoted(rest);
        rest = without_padding(rest);
    } else {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        text = std::string(without_padding(rest.substr(0, end)));
        rest.remove_prefix(end);
    }
    if (!text || (!rest.empty() && rest.front() != ';')) {
        return std::nullopt;
    }
    return FieldParameter{lower(name), std::move(*text)};
}

}  // namespace

std::string_view without_padding(std::string_view text) noexcept {
    constexpr std::string_view kPadding = " \t";
    const std::size_t first = std::min(text.find_first_not_of(kPadding), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(kPadding) + 1);
}

std::optional<std::string_view> FieldValue::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(parameters, name, &FieldParameter::name);
    if (found == parameters.end()) {
        return std::nullopt;
    }
    return found->text;
}

std::optional<FieldValue> parse_field_value(std::string_view text) {
    const std::size_t end = std::min(text.find(';'), text.size());
    FieldValue field{.value = lower(without_padding(text.substr(0, end))), .parameters = {}};
    if (field.value.empty()) {
        return std::nullopt;
    }
    std::string_view rest = text.substr(end);
    while (!rest.empty()) {
        rest = without_padding(rest.substr(1));  // the semicolon
        if (rest.empty()) {
            break;  // "form-data;" is written by some
        }
        auto parameter = take_parameter(rest);
        if (!parameter) {
            return std::nullopt;
        }
        field.parameters.push_back(std::move(*parameter));
    }
    return field;
}

}  // namespace budkavle::http
