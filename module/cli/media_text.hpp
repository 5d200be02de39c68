// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A picture or document as the commands of media show it. Layer cli. Thread promise: pure
// functions.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "model/media.hpp"

namespace budkavle::cli {

/// Its facts; `address` is how a body names it.
[[nodiscard]] nlohmann::json to_json(const model::Media& media, const std::string& address);

/// "1200x800", or "12 pages".
[[nodiscard]] std::string size_text(const model::Media& media);

/// What should be mended and how, for the person who made the document.
[[nodiscard]] std::string to_text(model::DocumentWarning warning);

/// Its text, "(decorative)" or "(not described)".
[[nodiscard]] std::string description_text(const model::Media& media);

}  // namespace budkavle::cli
