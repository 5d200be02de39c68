// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The fields of a query, "q=v%C3%A4g&sida=2" (the rule of HTML forms, URL standard section 5.1).
// Layer http; no I/O. Thread promise: immutable once made.
//
//   const auto fields = parse_query(request.query);
//   if (fields) { search(fields->find("q").value_or("")); }
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/percent.hpp"

namespace budkavle::http {

struct QueryLimits {
    std::size_t count = 32;              ///< fields
    std::size_t bytes = 4096;            ///< of the raw query
    Controls controls = Controls::none;  ///< lines: a form with text areas
};

struct QueryField {
    std::string name;   ///< decoded
    std::string value;  ///< decoded; empty if there was no '='
};

class QueryFields {
public:
    explicit QueryFields(std::vector<QueryField> fields) : fields_(std::move(fields)) {}
    /// The value of the first field of that name: a view into this object. Names are
    /// case-sensitive.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    [[nodiscard]] const std::vector<QueryField>& fields() const noexcept { return fields_; }

private:
    std::vector<QueryField> fields_;
};

/// The fields of `query` in order; empty pieces ("a=1&&b=2") are passed over. Nothing if it is over
/// a limit or a name or value does not decode (decode_percent): answer 400.
[[nodiscard]] std::optional<QueryFields> parse_query(std::string_view query,
                                                     const QueryLimits& limits = {});

}  // namespace budkavle::http
