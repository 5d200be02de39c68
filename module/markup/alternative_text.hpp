// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The alternative text of a picture in bodies that are stored already. Layer markup. Thread
// promise: pure function.
//
//   replace_alternative(body, {.hash = hash, .before = "En bro", .after = "Nya bron i Norrsele"})
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace budkavle::markup {

struct AlternativeChange {
    std::string_view hash;    ///< of the picture
    std::string_view before;  ///< its alternative text until now; empty: it was decorative
    std::string_view after;
};

/// `stored` (a body in the form of clean_body.hpp) with the new text wherever it shows the picture
/// with the old one. A text that a writer gave it in one place alone stays. Nothing if that changes
/// nothing.
[[nodiscard]] std::optional<std::string> replace_alternative(std::string_view stored,
                                                             const AlternativeChange& change);

}  // namespace budkavle::markup
