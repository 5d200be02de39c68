// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/post_version_argument.hpp"

#include <algorithm>

namespace budkavle::cli {
namespace {

std::optional<store::VersionName> find_name(const store::EditablePost& post,
                                            const std::string& text, Program& program) {
    if (std::optional<store::VersionName> name = store::VersionName::parse(text)) {
        return name;
    }
    const auto versions =
        program.editor().list_versions(post.site, post.id, std::nullopt, kMostVersions);
    const auto found = std::find_if(versions.begin(), versions.end(), [&text](const auto& version) {
        return std::to_string(version.lock_version) == text;
    });
    return found == versions.end() ? std::nullopt : std::optional(found->name);
}

}  // namespace

NamedVersion load_version(const store::EditablePost& post, const std::string& text,
                          Program& program) {
    if (const std::optional<store::VersionName> name = find_name(post, text, program)) {
        if (auto version = program.editor().find_version(post.site, post.id, *name)) {
            return {*name, *std::move(version)};
        }
    }
    throw Refusal("Post " + std::to_string(post.id.value) + " has no version " + text +
                  ": post history lists those that it has.");
}

}  // namespace budkavle::cli
