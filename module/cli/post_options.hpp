// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The fields of a post as options: the same for `post add` and `post change`. Layer cli. Thread
// promise: one thread.
#pragma once

#include <string>
#include <vector>

#include "app/writing/post_fields.hpp"
#include "cli/arguments.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {

struct PostOptions {
    std::string site;
    app::PostFields fields;  ///< what the options say; body stays unset
    std::vector<std::string> categories;
    std::vector<std::string> tags;
    bool is_published = false;
};

/// Declares --site, --title, --slug, …; `options` must live until the command has run.
void declare_post_options(Arguments& arguments, PostOptions& options);

/// What the options say laid over what a file says.
[[nodiscard]] app::PostFields merged(const PostOptions& options, app::PostFields file_fields);

/// One line on standard error for what the cleaner took out of `name`.
void report_dropped(const std::vector<markup::Finding>& dropped, const std::string& name,
                    Program& program);

}  // namespace budkavle::cli
