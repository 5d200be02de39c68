// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The last look before readers see it: what is wrong, what is advised, when. Layer app (editor).
// Thread promise: pure functions.
#pragma once

#include <vector>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/editor/posts/working_text.hpp"
#include "app/writing/post_fields.hpp"
#include "http/response.hpp"

namespace budkavle::app {

/// With errors: 400, and the form as it was sent.
[[nodiscard]] http::Response publish_page(const DeskExchange& exchange,
                                          const store::EditablePost& post,
                                          const std::vector<FieldError>& errors);

/// 409: the post was changed after the work on `text` began.
[[nodiscard]] http::Response outdated_page(const DeskExchange& exchange,
                                           const store::EditablePost& post,
                                           const WorkingText& text);

}  // namespace budkavle::app
