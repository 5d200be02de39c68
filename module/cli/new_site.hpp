// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A new site of the options: for `site add` and `setup`. Layer cli. Thread promise: one thread.
#pragma once

#include "cli/program.hpp"
#include "cli/site_options.hpp"

namespace budkavle::cli {

/// The site as it would be stored; asks no database. Throws Refusal with all that is wrong.
[[nodiscard]] model::Site make_site_of(const SiteOptions& options, Program& program);

/// Stores it and returns it. Throws Refusal, also if there is one of that slug.
model::Site add_site(const SiteOptions& options, Program& program);

}  // namespace budkavle::cli
