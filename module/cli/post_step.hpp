// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One step in a post's life from the command line: fields laid over a stored post, saved, told.
// Layer cli. Thread promise: one thread.
#pragma once

#include <string>
#include <vector>

#include "app/writing/post_fields.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {

/// What is said when a save is refused because another came between.
inline constexpr const char* kSavedBetween =
    "Somebody else saved this post in the meantime. Nothing was changed: look at it and try again.";

/// Throws Refusal with all errors, if there are any.
void refuse_errors(const std::vector<app::FieldError>& errors);

/// Applies `fields` to the post and prints its new state and address. Throws Refusal with all that
/// is wrong.
void take_post_step(const std::string& site_slug, const std::string& id_or_slug,
                    const app::PostFields& fields, Program& program);

}  // namespace budkavle::cli
