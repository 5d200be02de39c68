// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Order of names as a reader of the language expects: å ä ö last in Swedish. Layer text; pure
// functions.
#pragma once

#include <string_view>

#include "text/language.hpp"

namespace budkavle::text {

/// Negative, zero or positive, as `left` stands before, with or after `right`.
[[nodiscard]] int compare(std::string_view left, std::string_view right, Language language);

}  // namespace budkavle::text
