// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Changes, through the editor's account: what the command line and, with part 3, the admin endpoint
// do. Layer store. Thread promise: locks inside (each call borrows a connection and is one
// transaction, retried a few times when the database says that it may be).
//
// Throws StoreError; Kind::constraint if a rule of the schema refuses. Each visible change raises
// this node's change counter, notes which pages it touches and writes an audit entry in the same
// transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/media.hpp"
#include "model/post.hpp"
#include "model/site.hpp"
#include "store/post_version.hpp"

namespace budkavle::store {

class ConnectionPool;

/// Where a post stands in its series, as its writer sees it.
struct SeriesPlace {
    std::string slug;         ///< names the series; it must be there
    std::string name;         ///< told by the store
    std::uint32_t place = 0;  ///< from 1; 0: as it is, or behind the last part if it is new there
    bool operator==(const SeriesPlace&) const = default;
};

/// A series as one chooses it.
struct KnownSeries {
    model::SeriesId id;
    std::string slug;
    std::string name;
    std::uint32_t next_place = 1;  ///< behind its last part
};

/// Whoever has a place in a series, whatever its status.
struct PartHolder {
    model::PostId post;
    std::string name;  ///< its title, or its slug if it has none
};

/// A post as its writer sees it.
struct EditablePost {
    model::PostId id;  ///< 0: not stored yet
    model::SiteId site;
    model::PostKind kind = model::PostKind::post;
    PostStatus status = PostStatus::draft;
    std::string slug;
    std::optional<std::string> title;
    std::string plain_start;
    std::string language;
    std::string author_name;  ///< created if new; may be empty
    std::string summary;
    std::string body;  ///< cleaned (markup::CleanBody)
    std::optional<std::string> lead;
    unsigned rules_version = 0;           ///< markup::kRulesVersion of body
    std::vector<std::string> categories;  ///< names; created if new
    std::vector<std::string> tags;        ///< the same
    std::optional<SeriesPlace> series;    ///< never of a page
    std::vector<model::MediaId> media;
    std::optional<unsigned> menu_position;  ///< of a page; none: not in the menu
    bool is_pinned = false;                 ///< first on the front page; never of a page
    std::optional<std::string> review_on;   ///< "2027-01-31": to be looked over; none: never
    std::optional<UtcTime> publish_at;
    std::optional<UtcTime> expire_at;
    std::optional<UtcTime> updated;  ///< last change that readers should know of
    /// Given by the writer: change_post() stores `updated` as it is. Else a change of what readers
    /// have seen makes it now.
    bool is_updated_given = false;
    std::string withdrawn_reason;
    std::uint32_t lock_version = 0;
    // What follows is told by the store, and not taken from a post that is stored.
    UtcTime saved;                   ///< last save
    std::string saved_by;            ///< who made it; empty: from before this was kept
    std::optional<UtcTime> trashed;  ///< in the trash since
    std::string trashed_by;
};

class EditorStore {
public:
    /// `node` names this machine's row of change_counters.
    EditorStore(ConnectionPool& pool, std::string node);

    [[nodiscard]] std::vector<model::Site> load_sites() const;
    [[nodiscard]] std::optional<model::Site> find_site(std::string_view slug) const;
    /// Inserts, returns the id; or changes all fields of an existing site.
    model::SiteId add_site(const model::Site& site, std::string_view who) const;
    void change_site(const model::Site& site, std::string_view who) const;

    /// Stores a new post; returns its id. A slug that is taken within the site gets "-2", "-3", …
    /// Throws StoreError(constraint) if its series is not there or its place there is taken.
    model::PostId add_post(const EditablePost& post, std::string_view who) const;
    /// Saves over version `post.lock_version`; false if another save came between. A changed slug
    /// or day of a post that has been public leaves a redirect from `old_path` to the post.
    /// `reverted_to`: name of the version whose text it is, for the audit; empty: of none.
    /// Throws as add_post().
    bool change_post(const EditablePost& post, const std::optional<std::string>& old_path,
                     std::string_view who, std::string_view reverted_to = {}) const;
    /// Notes in the audit log alone that a post was published against the gate. `details`: the
    /// rules and the reason, at most 1000 characters.
    void note_override(model::SiteId site, model::PostId post, std::string_view details,
                       std::string_view who) const;
    /// Puts a post in the trash and takes it back as what it was. Readers see nothing of either:
    /// the address of a withdrawn post goes on telling that it is gone. False if another save came
    /// between, the post is published, or it is (not) there already.
    bool trash_post(const EditablePost& post, std::string_view who) const;
    bool untrash_post(const EditablePost& post, std::string_view who) const;
    /// What lies in the trash, last come first.
    [[nodiscard]] std::vector<EditablePost> list_trashed_posts(model::SiteId site,
                                                               std::size_t count) const;
    /// Published posts that are to be looked over on `day` ("2027-01-31") or were before, the
    /// longest due first.
    [[nodiscard]] std::vector<EditablePost> list_posts_to_review(model::SiteId site,
                                                                 std::string_view day,
                                                                 std::size_t count) const;
    /// Newest first; `status` none: all. Without those in the trash.
    [[nodiscard]] std::vector<EditablePost> list_posts(model::SiteId site,
                                                       std::optional<PostStatus> status,
                                                       std::size_t count) const;
    [[nodiscard]] std::optional<EditablePost> find_post(model::SiteId site, model::PostId id) const;
    [[nodiscard]] std::optional<EditablePost> find_post_by_slug(model::SiteId site,
                                                                std::string_view slug) const;

    /// All series of a site, by name.
    [[nodiscard]] std::vector<KnownSeries> list_series(model::SiteId site) const;
    [[nodiscard]] std::optional<KnownSeries> find_series(model::SiteId site,
                                                         std::string_view slug) const;
    [[nodiscard]] std::optional<PartHolder> find_part_holder(model::SeriesId series,
                                                             std::uint32_t place) const;

    /// Versions of a post, newest first. `before`: those older than the version of that name, for
    /// the next page.
    [[nodiscard]] std::vector<PostVersion> list_versions(model::SiteId site, model::PostId post,
                                                         const std::optional<VersionName>& before,
                                                         std::size_t count) const;
    /// A version whole, with the author, categories, tags, series and pictures that it had.
    /// Nothing if the post has none of that name. Its lock_version is that of the version: to save
    /// it, take today's.
    [[nodiscard]] std::optional<EditablePost> find_version(model::SiteId site, model::PostId post,
                                                           const VersionName& name) const;

    /// Stores a picture with all its bytes; returns the id, or that of the same picture if the site
    /// has it.
    model::MediaId add_media(model::SiteId site, const model::Media& media,
                             const std::vector<model::RenditionData>& renditions,
                             std::string_view who) const;
    [[nodiscard]] std::optional<model::Media> find_media(model::SiteId site,
                                                         model::MediaId id) const;
    /// The newest picture of that name (the slug of its file name).
    [[nodiscard]] std::optional<model::Media> find_media_by_name(model::SiteId site,
                                                                 std::string_view name) const;
    /// Pictures without their renditions, by name; those of the same name oldest first.
    [[nodiscard]] std::vector<model::Media> list_media(model::SiteId site, std::size_t count) const;
    [[nodiscard]] std::optional<model::Media> find_media_by_hash(model::SiteId site,
                                                                 std::string_view hash) const;

private:
    ConnectionPool& pool_;
    std::string node_;
};

}  // namespace budkavle::store
