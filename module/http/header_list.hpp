// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Header fields in order, found by name without regard to case (RFC 9110 section 5.1).
// Layer http; no I/O. Thread promise: one thread, or immutable.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::http {

struct HeaderField {
    std::string name;
    std::string value;
};

class HeaderList {
public:
    /// Appends a field. CR, LF and NUL in the value become spaces, so no value can start a new
    /// field.
    void add(std::string_view name, std::string_view value);
    /// Replaces all fields of that name by one.
    void set(std::string_view name, std::string_view value);
    /// The first field of that name: a view into this list. The first wins, because web servers
    /// differ in what they do with a second.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    [[nodiscard]] const std::vector<HeaderField>& fields() const noexcept { return fields_; }

private:
    std::vector<HeaderField> fields_;
};

}  // namespace budkavle::http
