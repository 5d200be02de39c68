// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A version of a post as it is named on the command line: by its number or its time. Layer cli.
// Thread promise: one thread.
#pragma once

#include <string>

#include "cli/program.hpp"
#include "store/editor_store.hpp"

namespace budkavle::cli {

/// Below an option's name in --help.
inline constexpr const char* kVersionHelp = "A version's number or time, as post history shows it";
/// So many versions of a post are listed or searched for a number.
inline constexpr std::size_t kMostVersions = 10'000;

struct NamedVersion {
    store::VersionName name;
    store::EditablePost post;
};

/// The version whole. Throws Refusal if the post has none of that name.
[[nodiscard]] NamedVersion load_version(const store::EditablePost& post, const std::string& text,
                                        Program& program);

}  // namespace budkavle::cli
