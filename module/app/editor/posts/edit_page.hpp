// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The page on which a post is written, and its two variants: two texts side by side, and a text
// that could not be taken. Layer app (editor). Thread promise: pure functions.
#pragma once

#include <optional>
#include <string>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/editor/posts/working_text.hpp"
#include "http/response.hpp"
#include "xml/element.hpp"

namespace budkavle::app {

/// `other`: who else has it open.
[[nodiscard]] http::Response edit_page(const DeskExchange& exchange,
                                       const store::EditablePost& post, const WorkingText& text,
                                       const std::optional<store::EditLock>& other);

/// 409: somebody else's save came between. Theirs and ours, and what one may do.
[[nodiscard]] http::Response conflict_page(const DeskExchange& exchange,
                                           const store::EditablePost& post,
                                           const WorkingText& ours);

/// 413: the body is too long; it comes back as it was typed.
[[nodiscard]] http::Response body_fault_page(const DeskExchange& exchange,
                                             const store::EditablePost& post, const SentText& sent);

/// <post …>: what every page about one post says of it.
[[nodiscard]] xml::Element post_element(const DeskExchange& exchange,
                                        const store::EditablePost& post);

/// <time datetime="…">26 november 2015 kl. 10.30</time>, in the words' language.
[[nodiscard]] xml::Element time_element(const DeskExchange& exchange, std::string name,
                                        UtcTime time);

}  // namespace budkavle::app
