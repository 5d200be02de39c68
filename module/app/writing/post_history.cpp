// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_history.hpp"

#include <algorithm>
#include <stdexcept>

namespace budkavle::app {
namespace {

using store::EditablePost;

bool has_lost_picture(const EditablePost& version, const markup::MediaLookup& media) {
    return std::any_of(version.media.begin(), version.media.end(),
                       [&media](model::MediaId id) { return !media.by_id || !media.by_id(id); });
}

/// The version's body and lead by today's rules. The lead has no mark any more: each is cleaned.
void clean_again(Reverted& reverted, const markup::MediaLookup& media) {
    EditablePost& post = reverted.post;
    try {
        markup::CleanBody clean = markup::clean_body(post.body, media);
        if (post.lead) {
            post.lead = markup::clean_body(*post.lead, media).body;
            if (post.lead->empty() || *post.lead == clean.body) {
                post.lead.reset();
            }
        }
        post.body = std::move(clean.body);
        post.plain_start = std::move(clean.plain_start);
        post.media = std::move(clean.media);
        post.rules_version = markup::kRulesVersion;
        reverted.dropped = std::move(clean.dropped);
    } catch (const std::length_error& error) {
        reverted.errors.push_back({"Body", error.what()});
        return;
    }
    if (post.body.empty()) {
        reverted.errors.push_back({"Body", "holds nothing that can be shown by today's rules"});
    }
}

}  // namespace

Reverted revert_text(const EditablePost& stored, const EditablePost& version,
                     const markup::MediaLookup& media) {
    Reverted reverted{.post = stored, .dropped = {}, .errors = {}};
    EditablePost& post = reverted.post;
    post.is_updated_given = false;
    if (version.title || stored.kind != model::PostKind::page) {
        post.title = version.title;  // a page needs one, for its link in the menu
    }
    post.summary = version.summary;
    post.language = version.language;
    post.body = version.body;
    post.lead = version.lead;
    post.plain_start = version.plain_start;
    post.media = version.media;
    post.rules_version = version.rules_version;
    if (stored.trashed) {
        reverted.errors.push_back({"Status", std::string(kInTrash)});
    } else if (version.rules_version < markup::kRulesVersion || has_lost_picture(version, media)) {
        clean_again(reverted, media);
    }
    return reverted;
}

bool can_be_trashed(const EditablePost& post) noexcept {
    return post.status != store::PostStatus::published && !post.trashed;
}

Restoration restoration_of(const EditablePost& post) noexcept {
    if (post.trashed) {
        return Restoration::untrash;
    }
    return post.status == store::PostStatus::withdrawn ? Restoration::publish_again
                                                       : Restoration::none;
}

}  // namespace budkavle::app
