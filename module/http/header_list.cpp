// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/header_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"

namespace budkavle::http {
namespace {

/// `value` with nothing in it that could end a field (RFC 9110 section 5.5).
std::string to_safe_value(std::string_view value) {
    std::string safe(value);
    std::ranges::replace_if(
        safe, [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return safe;
}

bool is_of_framing(std::string_view name) {
    constexpr std::array<std::string_view, 4> kNames{"Status", "Content-Length", "Connection",
                                                     "Transfer-Encoding"};
    return std::ranges::any_of(
        kNames, [&](std::string_view other) { return ascii::equals_ignoring_case(other, name); });
}

void append_lines_of(std::string& out, const std::vector<HeaderField>& fields) {
    for (const HeaderField& field : fields) {
        if (!is_of_framing(field.name)) {
            out.append(field.name).append(": ").append(field.value).append("\r\n");
        }
    }
}

}  // namespace

void HeaderList::add(std::string_view name, std::string_view value) {
    // Copied before the thaw: both may be views into this list.
    HeaderField field{std::string(name), to_safe_value(value)};
    thaw();
    fields_.push_back(std::move(field));
}

void HeaderList::set(std::string_view name, std::string_view value) {
    // Copied before the erasure: both may be views into this list.
    HeaderField field{std::string(name), to_safe_value(value)};
    thaw();
    std::erase_if(fields_, [&](const HeaderField& other) {
        return ascii::equals_ignoring_case(other.name, field.name);
    });
    fields_.push_back(std::move(field));
}

std::optional<std::string_view> HeaderList::find(std::string_view name) const noexcept {
    for (const HeaderField& field : fields()) {
        if (ascii::equals_ignoring_case(field.name, name)) {
            return field.value;
        }
    }
    return std::nullopt;
}

void HeaderList::freeze() {
    if (frozen_) {
        return;
    }
    std::string lines;
    append_lines_of(lines, fields_);
    lines.shrink_to_fit();
    frozen_ = std::make_shared<const Frozen>(Frozen{std::move(fields_), std::move(lines)});
    fields_.clear();
}

void HeaderList::append_lines(std::string& out) const {
    if (frozen_) {
        out.append(frozen_->lines);
    } else {
        append_lines_of(out, fields_);
    }
}

void HeaderList::thaw() {
    if (frozen_) {
        fields_ = frozen_->fields;
        frozen_ = nullptr;
    }
}

}  // namespace budkavle::http
