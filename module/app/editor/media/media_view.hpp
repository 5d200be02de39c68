// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A picture or document as the desk shows it: an element of a page, or JSON for the script
// (xslt/desk/README.md). Layer app (editor). Thread promise: pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "app/editor/frame/desk_exchange.hpp"
#include "model/media.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// "/admin/webb/SITE/media/HASH/" and what follows.
[[nodiscard]] std::string medium_href(const DeskExchange& exchange, const model::Media& medium,
                                      std::string_view rest = {});

/// The desk's address of a picture's widest form of at most `width` pixels, else its narrowest;
/// of a document its only one. Empty if it has none. `medium` has its renditions.
[[nodiscard]] std::string bytes_href(const DeskExchange& exchange, const model::Media& medium,
                                     unsigned width);
/// Of one that may be shown small, in lists.
inline constexpr unsigned kThumbnailWidth = 320;
/// Of one within a text.
inline constexpr unsigned kTextWidth = 960;

/// <medium> with name, text, facts and a small picture. `medium` has its renditions.
[[nodiscard]] xml::Element medium_element(const DeskExchange& exchange, const model::Media& medium);

/// As the editing surface takes it. `medium` has its renditions.
[[nodiscard]] nlohmann::json medium_json(const DeskExchange& exchange, const model::Media& medium);

/// The medium with its renditions: lists come without. One that was just found is still there, as
/// nothing is ever deleted.
[[nodiscard]] std::optional<model::Media> with_renditions(const DeskExchange& exchange,
                                                          const model::Media& listed);

}  // namespace budkavle::app
