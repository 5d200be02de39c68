// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Slugs from titles, and NFC. Layer text. Thread promise: pure functions (ICU objects are per
// thread).
#pragma once

#include <string>
#include <string_view>

namespace budkavle::text {

/// "Jåhkåmåhke čáhci & snö!" -> "jahkamahke-cahci-sno": ICU Latin-ASCII, lower case, '-' between
/// words, at most 80 bytes cut at a word. Empty if nothing is left (a title of emoji).
[[nodiscard]] std::string make_slug(std::string_view title);

/// `text` in Normalization Form C. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_nfc(std::string_view text);

}  // namespace budkavle::text
