// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The pictures and documents of a site as its editors look after them: found, told where they are
// used, described anew, put aside. Nothing is ever deleted. Layer store. Thread promise: as
// EditorStore. Throws StoreError.
//
//   MediaLibrary library(pool, node);
//   for (const model::Media& medium : library.list({.site = site, .search = "bro"})) { … }
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"
#include "model/media.hpp"
#include "model/post.hpp"
#include "store/editor_store.hpp"

namespace budkavle::store {

class ConnectionPool;

struct MediaFilter {
    model::SiteId site;
    std::string search;  ///< in name or text, whatever its case; empty: all
    std::optional<model::MediaKind> kind;
    bool is_trashed = false;               ///< the trash alone, or all but the trash
    std::optional<model::MediaId> before;  ///< the last of the page before
    std::size_t count = 50;
};

/// A post, of any status, whose stored body shows a picture or links to a picture or document.
/// Noted when the post is saved; what stands in somebody's unsaved text is not known.
struct MediaUse {
    model::PostId post;
    model::PostKind kind = model::PostKind::post;
    PostStatus status = PostStatus::draft;
    std::string slug;
    std::optional<std::string> title;
    std::string plain_start;
    std::optional<UtcTime> publish_at;
    std::optional<std::string> lead;
    std::string body;
    std::uint64_t lock_version = 0;
};

/// The stored body of a post with the picture's new text in it.
struct ChangedBody {
    MediaUse use;  ///< as it was read: the post must not have been saved since
    std::string body;
    std::optional<std::string> lead;
};

enum class TrashOutcome { done, is_used, is_unknown };

class MediaLibrary {
public:
    /// `node` as EditorStore has it.
    MediaLibrary(ConnectionPool& pool, std::string node);

    /// Newest first, without renditions. An invalid search finds nothing.
    [[nodiscard]] std::vector<model::Media> list(const MediaFilter& filter) const;

    /// By post id; at most 10,000.
    [[nodiscard]] std::vector<MediaUse> uses(model::SiteId site, model::MediaId id) const;

    /// Changes the text of a medium, and with it `bodies`, in one transaction with an entry in the
    /// audit log and a note for the pages of each post. False, and nothing is changed, if one of
    /// the posts was saved since, or there is no such medium.
    bool change_text(const model::Media& medium, model::SiteId site,
                     const std::vector<ChangedBody>& bodies, std::string_view who) const;

    /// Puts a medium that no post uses into the trash. Its address goes on answering: somebody may
    /// have linked to it.
    TrashOutcome trash(model::SiteId site, model::MediaId id, std::string_view who) const;
    /// Takes it out again; false if there is no such medium.
    bool restore(model::SiteId site, model::MediaId id, std::string_view who) const;

private:
    ConnectionPool& pool_;
    std::string node_;
};

}  // namespace budkavle::store
