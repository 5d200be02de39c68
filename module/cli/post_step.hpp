// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One step in a post's life from the command line: fields laid over a stored post, saved, told.
// Layer cli. Thread promise: one thread.
#pragma once

#include <string>

#include "app/writing/post_fields.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {

/// Applies `fields` to the post and prints its new state and address. Throws Refusal with all that
/// is wrong.
void take_post_step(const std::string& site_slug, const std::string& id_or_slug,
                    const app::PostFields& fields, Program& program);

}  // namespace budkavle::cli
