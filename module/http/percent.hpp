// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Percent-encoding (RFC 3986 section 2.1), decoded exactly once and strictly. Layer http; no I/O.
// Thread promise: pure functions.
//
//   decode_percent("sk%C3%A5p")  ->  "skåp"        decode_percent("50%")  ->  nothing
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::http {

/// What '+' means: itself in a path, a space in a query (the rule of HTML forms).
enum class Plus { is_plus, is_space };
/// What happens to control characters: a text with one is refused; or it is a text area's, whose
/// line ends and tabs stay, and others, which a paste may bring, are dropped rather than the text.
enum class Controls { none, lines };

/// `text` with each %XX replaced by its byte. Nothing if a '%' is not followed by two hexadecimal
/// digits, or if the result holds a control character (NUL, C0, DEL; see Controls) or is not valid
/// UTF-8. '%2541' gives "%41".
[[nodiscard]] std::optional<std::string> decode_percent(std::string_view text,
                                                        Plus plus = Plus::is_plus,
                                                        Controls controls = Controls::none);

/// `text` so that it may stand as one segment of a path or one value of a query: every byte but the
/// unreserved characters (letters, digits, "-._~") becomes %XX with capital digits.
[[nodiscard]] std::string encode_percent(std::string_view text);

}  // namespace budkavle::http
