// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Statements of sql/grant and sql/setup name accounts and databases, which no parameter can stand
// for: "{{owner}}". Layer store, private to it. Thread promise: pure function.
//
//   with_placeholder("… TO {{owner}}", "owner", AccountName::parse("budkavle_owner").quoted())
#pragma once

#include <string>
#include <string_view>

namespace budkavle::store {

/// `value` is set in as it is: whoever calls has quoted and checked it.
[[nodiscard]] inline std::string with_placeholder(std::string text, std::string_view name,
                                                  std::string_view value) {
    const std::string placeholder = "{{" + std::string(name) + "}}";
    for (std::size_t at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + value.size())) {
        text.replace(at, placeholder.size(), value);
    }
    return text;
}

}  // namespace budkavle::store
