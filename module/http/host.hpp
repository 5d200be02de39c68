// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The Host field (RFC 9110 section 7.2): which site is meant. Layer http; no I/O. Thread promise:
// pure.
//
//   parse_host("Blogg.Exempel.se:443", Scheme::https)  ->  "blogg.exempel.se"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::http {

enum class Scheme { http, https };

/// `text` in lower case, without the scheme's own port and without the dot that may end a full
/// name. Nothing unless it is a name of letters, digits, '-', '_' and single dots (at most 253
/// bytes; RFC 1035 with the '_' that is met in practice), an IPv4 address or an IPv6 address in
/// brackets, with a port 1-65535 or none.
[[nodiscard]] std::optional<std::string> parse_host(std::string_view text, Scheme scheme);

}  // namespace budkavle::http
