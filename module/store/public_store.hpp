// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What readers may see, through the public_… views and the reader's account. The only door from app
// to them. Layer store. Thread promise: locks inside (each call borrows a connection of the pool).
//
// Every function throws StoreError; with Kind::unavailable when no connection came within the
// pool's limit. An absent thing is std::nullopt or an empty list. Lists are newest first unless
// told otherwise.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/media.hpp"
#include "model/post.hpp"
#include "model/site.hpp"
#include "model/time_span.hpp"
#include "store/change.hpp"
#include "store/reader_memory.hpp"

namespace budkavle::store {

class ConnectionPool;

/// An old address: where it went, or that it is gone.
struct Redirect {
    std::optional<std::string> to_path;  ///< path within the site, or an absolute URL
    std::optional<model::PostId>
        to_post;              ///< then the post's present address is made by the caller
    std::string gone_reason;  ///< with neither: 410 and this reason
};

/// A withdrawn or expired post: the public may know that it was, and why it went, nothing else.
struct GonePost {
    std::string reason;
};

using TimeSpan = model::TimeSpan;

class PublicStore {
public:
    explicit PublicStore(ConnectionPool& pool) : pool_(pool) {}

    [[nodiscard]] std::vector<model::Site> load_sites() const;

    /// The newest `count` posts (1 to 101) of a site. Ask for one more than you show to know if
    /// there are older.
    [[nodiscard]] std::vector<model::Post> newest_posts(model::SiteId site,
                                                        std::size_t count) const;
    /// The newest `count` of the posts that stand first on the site's front page.
    [[nodiscard]] std::vector<model::Post> pinned_posts(model::SiteId site,
                                                        std::size_t count) const;
    /// The `count` newest posts older than `place`, a public post, in (published, id) order.
    [[nodiscard]] std::vector<model::Post> posts_older_than(model::SiteId site,
                                                            const model::PostLink& place,
                                                            std::size_t count) const;
    [[nodiscard]] std::vector<model::Post> posts_in(model::SiteId site, TimeSpan span,
                                                    std::size_t count) const;
    [[nodiscard]] std::vector<model::PostLink> post_links_in(model::SiteId site, TimeSpan span,
                                                             std::size_t count) const;
    [[nodiscard]] std::vector<model::Post> newest_posts_in_category(model::SiteId site,
                                                                    model::CategoryId category,
                                                                    std::size_t count) const;
    [[nodiscard]] std::vector<model::Post> category_posts_older_than(model::SiteId site,
                                                                     model::CategoryId category,
                                                                     const model::PostLink& place,
                                                                     std::size_t count) const;

    [[nodiscard]] std::vector<model::Post> newest_posts_with_tag(model::SiteId site,
                                                                 model::TagId tag,
                                                                 std::size_t count) const;
    [[nodiscard]] std::vector<model::Post> tag_posts_older_than(model::SiteId site,
                                                                model::TagId tag,
                                                                const model::PostLink& place,
                                                                std::size_t count) const;

    /// The parts of a series behind `place` (0: from the first), in their order.
    [[nodiscard]] std::vector<model::Post> posts_in_series(model::SiteId site,
                                                           model::SeriesId series,
                                                           std::uint32_t place,
                                                           std::size_t count) const;
    /// The same newest first, whatever their places.
    [[nodiscard]] std::vector<model::Post> newest_posts_in_series(model::SiteId site,
                                                                  model::SeriesId series,
                                                                  std::size_t count) const;
    struct Parts {
        std::optional<model::PostLink> previous;
        std::optional<model::PostLink> next;
    };
    /// The public parts of a series before and after a place.
    [[nodiscard]] Parts find_parts_beside(model::SiteId site, model::SeriesId series,
                                          std::uint32_t place) const;

    /// The post of that slug published within `span` (a local day), whatever else its day holds.
    [[nodiscard]] std::optional<model::Post> find_post(model::SiteId site, TimeSpan span,
                                                       std::string_view slug) const;
    [[nodiscard]] std::optional<model::PostLink> find_post_link(model::SiteId site,
                                                                model::PostId post) const;
    [[nodiscard]] std::optional<model::Post> find_page(model::SiteId site,
                                                       std::string_view slug) const;
    /// Neighbours of a public post in (published, id) order.
    struct Neighbours {
        std::optional<model::PostLink> older;
        std::optional<model::PostLink> newer;
    };
    [[nodiscard]] Neighbours find_neighbours(model::SiteId site, const model::PostLink& post) const;

    /// Pages that the menu, or the foot, of every page links to, in their order.
    [[nodiscard]] std::vector<model::PostLink> menu_pages(model::SiteId site,
                                                          model::MenuPlace place) const;
    /// Categories that hold public posts, in the database's Swedish order; app re-orders for other
    /// languages. One question for each category: meant to be kept, not asked for each page.
    [[nodiscard]] std::vector<model::Category> categories(model::SiteId site) const;
    [[nodiscard]] std::optional<model::Category> find_category(model::SiteId site,
                                                               std::string_view slug) const;
    /// Whether it has public posts or not.
    [[nodiscard]] std::optional<model::Tag> find_tag(model::SiteId site,
                                                     std::string_view slug) const;
    /// The same of a series.
    [[nodiscard]] std::optional<model::Series> find_series(model::SiteId site,
                                                           std::string_view slug) const;
    /// Slugs of the series that have public posts, in their order; at most `count`.
    [[nodiscard]] std::vector<std::string> series_to_read(model::SiteId site,
                                                          std::size_t count) const;

    /// Number of public posts by day of UTC+1 would be wrong at the year's edges, so: published
    /// times of all public posts grouped into the half-open months that `bounds` delimit (ascending
    /// UTC times). Result i counts bounds[i] <= published < bounds[i+1]; size is bounds.size() - 1.
    [[nodiscard]] std::vector<std::uint64_t> count_posts(model::SiteId site,
                                                         const std::vector<UtcTime>& bounds) const;
    /// When the newest public post that is older than `before` was published.
    [[nodiscard]] std::optional<UtcTime> newest_post_time(model::SiteId site, UtcTime before) const;
    /// Published time of the oldest and the newest public post.
    [[nodiscard]] std::optional<std::pair<UtcTime, UtcTime>> published_range(
        model::SiteId site) const;

    /// Every static page, and the posts published within `span`, for the sitemap; at most `count`.
    [[nodiscard]] std::vector<model::SitemapEntry> sitemap_pages(model::SiteId site,
                                                                 std::size_t count) const;
    [[nodiscard]] std::vector<model::SitemapEntry> sitemap_posts(model::SiteId site, TimeSpan span,
                                                                 std::size_t count) const;

    /// What is known of an old path ("/2015/11/26/gammal-slug/"), without the site's prefix.
    [[nodiscard]] std::optional<Redirect> find_redirect(model::SiteId site,
                                                        std::string_view path) const;
    [[nodiscard]] std::optional<GonePost> find_gone_post(model::SiteId site,
                                                         std::string_view path) const;

    /// Bytes of a rendition, if its medium exists on any site and has that exact width and type.
    [[nodiscard]] std::optional<std::string> find_rendition(std::string_view hash, unsigned width,
                                                            std::string_view media_type) const;

    /// The counters that tell of every visible change, and the database's clock: one cheap round
    /// trip, to be asked several times a second. Of more than 1000 nodes only the first.
    [[nodiscard]] ChangeState change_state() const;
    /// What the raises from `known` (exclusive) to `now` (inclusive) were about, both of
    /// change_state(); in the order of each node's counter. A node that is not in `known` was at 0.
    /// Nothing if it cannot be told, so that anything may have changed: a counter went backwards or
    /// its node is gone, the note of a raise is missing (they are kept for a week; an older program
    /// writes none), or there were more than 1000. Asks the database only if a counter rose.
    [[nodiscard]] std::optional<std::vector<Change>> changes_since(
        const std::vector<NodeCounter>& known, const std::vector<NodeCounter>& now) const;
    /// When the passing of time next makes a post or page of any site public, or ends that: the
    /// earliest such time later than `after`. Nothing if none is planned. A change of a post may
    /// bring an earlier one.
    [[nodiscard]] std::optional<UtcTime> next_boundary(UtcTime after) const;
    /// What the passing of time changed later than `after` and not later than `until`: the second
    /// of publication of each post that became or stopped to be public; for a page its whole site.
    /// More than 1000 are told as one change of everything.
    [[nodiscard]] std::vector<Change> boundaries_between(UtcTime after, UtcTime until) const;

    /// Something that readers see changed, or time made it: what is remembered between questions is
    /// asked for anew. From the first call on the subjects of posts are remembered until the next,
    /// so it must come after each change_state() that differs.
    void forget() const { memory_.forget(); }

    /// Cheap question whether the database answers. Throws as the others.
    void ping() const;
    /// What time the database has, which decides what is public.
    [[nodiscard]] UtcTime read_clock() const;

private:
    ConnectionPool& pool_;
    mutable ReaderMemory memory_;
};

}  // namespace budkavle::store
