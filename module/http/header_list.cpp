// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/header_list.hpp"

#include <algorithm>

#include "http/ascii.hpp"

namespace budkavle::http {
namespace {

/// `value` with nothing in it that could end a field (RFC 9110 section 5.5).
std::string to_safe_value(std::string_view value) {
    std::string safe(value);
    std::ranges::replace_if(
        safe, [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return safe;
}

}  // namespace

void HeaderList::add(std::string_view name, std::string_view value) {
    fields_.push_back({std::string(name), to_safe_value(value)});
}

void HeaderList::set(std::string_view name, std::string_view value) {
    // Copied before the erasure: both may be views into this list.
    HeaderField field{std::string(name), to_safe_value(value)};
    std::erase_if(fields_, [&](const HeaderField& other) {
        return equals_ignoring_case(other.name, field.name);
    });
    fields_.push_back(std::move(field));
}

std::optional<std::string_view> HeaderList::find(std::string_view name) const noexcept {
    for (const HeaderField& field : fields_) {
        if (equals_ignoring_case(field.name, name)) {
            return field.value;
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::http
