// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Name and password of an Authorization field (RFC 7617). Layer http; no I/O. Thread promise: pure
// function.
//
//   parse_basic_credentials("Basic YW5uYTpoZW1saWc=")  ->  anna, hemlig
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.hpp"

namespace budkavle::http {

struct BasicCredentials {
    std::string user;  ///< valid UTF-8 without control characters; may be empty
    Secret password;   ///< the same
};

/// Nothing for another scheme, broken base64, a text without ':', control characters or bytes that
/// are not UTF-8 (the charset that our challenge asks for, section 2.1).
[[nodiscard]] std::optional<BasicCredentials> parse_basic_credentials(std::string_view field);

}  // namespace budkavle::http
