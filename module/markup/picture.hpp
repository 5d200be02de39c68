// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Pictures of a body: which medium a source names, and the elements that show it. Layer markup,
// private to it. Thread promise: pure functions; the look-up is the caller's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markup/clean_body.hpp"
#include "markup/node.hpp"

namespace budkavle::markup {

/// The medium that `media:12`, `media:name` or an address with `/media/HASH/` names, or nothing.
[[nodiscard]] std::optional<model::Media> find_medium(std::string_view source,
                                                      const MediaLookup& lookup);

/// <picture> with AVIF and WebP sizes before a JPEG or PNG; nothing if the medium has none, or is a
/// document.
[[nodiscard]] std::optional<Node> make_picture(const model::Media& medium,
                                               std::string_view own_alternative);

/// The address of a document, or of the rendition that serves everybody at a fair size; or nothing.
[[nodiscard]] std::optional<std::string> medium_address(const model::Media& medium);

}  // namespace budkavle::markup
