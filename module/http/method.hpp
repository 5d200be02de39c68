// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// HTTP request methods (RFC 9110 section 9). Layer http; pure values.
#pragma once

#include <string_view>

namespace budkavle::http {

enum class Method { get, head, post, put, delete_, options, other };

/// The method named by `text`; names are case-sensitive (RFC 9110 section 9.1), unknown ones are
/// `other`.
[[nodiscard]] constexpr Method parse_method(std::string_view text) noexcept {
    if (text == "GET")
        return Method::get;
    if (text == "HEAD")
        return Method::head;
    if (text == "POST")
        return Method::post;
    if (text == "PUT")
        return Method::put;
    if (text == "DELETE")
        return Method::delete_;
    if (text == "OPTIONS")
        return Method::options;
    return Method::other;
}

}  // namespace budkavle::http
