// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// "Did you mean …?" for a key or section that does not exist.
// Layer config, private to it. Thread promise: pure functions.
//
//   near_key_text("reader.worker")  ->  "; did you mean reader.workers?"
#pragma once

#include <string>
#include <string_view>

namespace budkavle::config {

/// The known keys that `path` may stand for: misspelt by few letters, or right but in another
/// section. Empty if none is near.
[[nodiscard]] std::string near_key_text(std::string_view path);

/// The same for a section.
[[nodiscard]] std::string near_section_text(std::string_view path);

}  // namespace budkavle::config
