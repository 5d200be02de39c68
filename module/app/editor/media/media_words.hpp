// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the desk says of files that were not taken in, of what should be mended in a document, and
// of a text that will not do. As keys of the words in xslt/strings/admin, so that pages and the
// small JSON for the script say the same. Layer app (editor). Thread promise: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/writing/media_text.hpp"
#include "media/media_problem.hpp"
#include "model/media.hpp"

namespace budkavle::app {

/// Something to say: the key of its words, and what they have at {1}.
struct MediaWords {
    std::string key;
    std::string value;  ///< may be empty
};

[[nodiscard]] MediaWords words_of(const media::Refusal& refusal);
[[nodiscard]] MediaWords words_of(model::DocumentWarning warning);
/// In the language of who asks.
[[nodiscard]] std::string say(const DeskExchange& exchange, const MediaWords& words);

/// The fields alternative_text and is_decorative of the form, each with `suffix` to its name.
/// Spaces around the text are left out.
[[nodiscard]] NewMediaText read_media_text(const DeskExchange& exchange,
                                           const std::string& suffix = {});
/// What is wrong with a text for a picture, or with the title of a document; none: nothing.
[[nodiscard]] std::optional<MediaWords> find_text_fault(model::MediaKind kind,
                                                        const NewMediaText& text);

}  // namespace budkavle::app
