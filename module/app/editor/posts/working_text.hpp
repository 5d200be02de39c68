// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The text that one works on: the working copy of a post if there is one, else what is stored. And
// saving it, so that nobody's text is written over unseen. Layer app (editor). Thread promise: pure
// functions over the stores, which lock inside.
//
//   SaveResult result = save_working_text(exchange, post);
//   if (result.maybe_other) { /* both texts, side by side */ }
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/editor/frame/desk_exchange.hpp"
#include "app/editor/posts/draft_fields.hpp"
#include "markup/clean_body.hpp"

namespace budkavle::app {

struct WorkingText {
    DraftFields fields;
    std::string body;                    ///< stored form, with the read-more mark as a comment
    std::uint32_t based_on = 0;          ///< lock_version of the post when the work began
    std::uint32_t draft_version = 0;     ///< of the working copy; 0: there is none
    std::optional<UtcTime> draft_saved;  ///< when the working copy was saved
    std::string saved_by;                ///< by whom; may be empty
};

[[nodiscard]] WorkingText load_working_text(const DeskExchange& exchange,
                                            const store::EditablePost& post);

/// What was sent, cleaned: as a working text with the versions that its form was made with.
struct SentText {
    WorkingText text;
    std::vector<markup::Finding> dropped;  ///< by the cleaner
    std::optional<std::string>
        body_fault;  ///< set if the body passes a limit; then it is not taken
};
[[nodiscard]] SentText read_sent_text(const DeskExchange& exchange);

/// Stores `text` over the version that it says; the new version, or nothing if another save came
/// between.
[[nodiscard]] std::optional<std::uint32_t> save_working_text(const DeskExchange& exchange,
                                                             model::PostId post,
                                                             const WorkingText& text);

/// The body of a stored post with its read-more mark in its place.
[[nodiscard]] std::string body_with_mark(const store::EditablePost& post);

}  // namespace budkavle::app
