// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A header field of the form `value; name=text; name="text"`, as Content-Type and
// Content-Disposition are, in the way that browsers write it. Layer http; no I/O. Thread promise:
// pure functions.
//
//   const auto field = parse_field_value("form-data; name=\"bild\"; filename=\"A %22b%22.jpg\"");
//   field->value == "form-data"    field->find("filename") == "A %22b%22.jpg"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budkavle::http {

struct FieldParameter {
    std::string name;  ///< in lower case
    std::string text;  ///< without the quotes; the escape \" is undone, no other
};

struct FieldValue {
    std::string value;  ///< in lower case
    std::vector<FieldParameter> parameters;

    /// The first parameter of that name (in lower case): a view into this object.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
};

/// Nothing if it is malformed: no value, a parameter without '=', a quote that does not end, text
/// after one. A backslash stands for itself unless a quote follows it: file names of Windows may
/// hold them, and no browser escapes them.
[[nodiscard]] std::optional<FieldValue> parse_field_value(std::string_view text);

/// `text` without spaces and tabs at its ends.
[[nodiscard]] std::string_view without_padding(std::string_view text) noexcept;

}  // namespace budkavle::http
