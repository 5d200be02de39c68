// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Back to an earlier version, and out of what a post was put away in. Layer app (writing). Thread
// promise: pure functions.
//
//   Reverted reverted = revert_text(stored, version, media);
//   if (reverted.errors.empty()) writer.change(stored, reverted.post, now, who, name.text());
#pragma once

#include <vector>

#include "app/writing/post_fields.hpp"
#include "markup/clean_body.hpp"
#include "store/editor_store.hpp"

namespace budkavle::app {

struct Reverted {
    store::EditablePost post;              ///< the stored post with the version's text
    std::vector<markup::Finding> dropped;  ///< by the cleaner, if the rules have changed since
    std::vector<FieldError> errors;        ///< empty: the post may be stored
};

/// Title, summary, language, body and pictures of `version` laid over `stored`, which keeps its
/// address, times, status, author, categories, tags and series: they may have changed for reasons
/// of their own. A body from older cleaning rules, or with a picture that is gone, is cleaned
/// again.
[[nodiscard]] Reverted revert_text(const store::EditablePost& stored,
                                   const store::EditablePost& version,
                                   const markup::MediaLookup& media);

/// True if it may be put in the trash: readers cannot see it, and it does not lie there.
[[nodiscard]] bool can_be_trashed(const store::EditablePost& post) noexcept;

/// What "restore" means for a post.
enum class Restoration {
    none,          ///< nothing: readers see it, or it is a draft
    untrash,       ///< out of the trash, as what it was (EditorStore::untrash_post)
    publish_again  ///< withdrawn: public again at its old address (status "published")
};
[[nodiscard]] Restoration restoration_of(const store::EditablePost& post) noexcept;

}  // namespace budkavle::app
