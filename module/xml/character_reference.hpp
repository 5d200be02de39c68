// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One reference to a character: the five names that XML knows without a DTD, decimal and
// hexadecimal numbers. Layer xml; private to it. Thread promise: pure functions.
//
//   read_reference("&amp;c") -> {'&', 5}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace budkavle::xml {

struct CharacterReference {
    char32_t character = 0;
    std::size_t length =
        0;  ///< bytes, with '&' and ';'; 0: no reference, or to what XML 1.0 forbids
};

/// Reads the reference that `text` begins with.
[[nodiscard]] CharacterReference read_reference(std::string_view text) noexcept;

void append_utf8(std::string& text, char32_t character);

/// `escaped` with its references as characters. Only for what a BodyScanner has accepted.
[[nodiscard]] std::string decode_references(std::string_view escaped);

}  // namespace budkavle::xml
