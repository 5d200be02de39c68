// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How a body names a picture. Layer cli. Thread promise: pure function.
//
//   body_address(media, true)  ->  "media:bjork-vid-an"
#pragma once

#include <string>

#include "model/media.hpp"

namespace budkavle::cli {

/// "media:NAME"; "media:NUMBER" if the name would mean another picture, because a newer one has it
/// or because it is a number itself.
[[nodiscard]] std::string body_address(const model::Media& media, bool is_newest_of_name);

}  // namespace budkavle::cli
