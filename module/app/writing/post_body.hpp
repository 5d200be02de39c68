// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The body of a post: from the writer's HTML or Markdown to the stored form with what follows from
// it. Layer app (writing). Thread promise: pure function.
#pragma once

#include <string>
#include <vector>

#include "app/writing/post_fields.hpp"

namespace budkavle::app {

/// Cleans the body of `fields`, if it has one, into `result.post`; errors and what was dropped go
/// into `result`.
void apply_body(const PostFields& fields, const WritingContext& context, FieldsResult& result);

/// A slug for a post that was given none: of its title, else of its first words, else a word that
/// fits any post.
[[nodiscard]] std::string make_post_slug(const store::EditablePost& post);

}  // namespace budkavle::app
