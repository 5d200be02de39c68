// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Posts and static pages as readers may see them. Layer model. Thread promise: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/utc_time.hpp"
#include "model/id.hpp"

namespace budkavle::model {

enum class PostKind { post, page };

/// Where a static page is linked from. One position orders both: from kFirstFootPosition on it is
/// the foot, where readers look for what the law asks (accessibility, personal data).
enum class MenuPlace { top, foot };
inline constexpr unsigned kFirstFootPosition = 90;

/// A category as a post carries it and as its own page shows it.
struct Category {
    CategoryId id;
    std::string slug;
    std::string name;
    std::string description;  ///< may be empty
};

/// A tag, in the same places: a keyword, which the pages of a site do not lead to by themselves.
struct Tag {
    TagId id;
    std::string slug;
    std::string name;
};

/// Posts that belong together in an order, as their own page shows them.
struct Series {
    SeriesId id;
    std::string slug;
    std::string name;
    std::string description;  ///< may be empty
};

/// Where a post stands in its series.
struct SeriesPart {
    SeriesId series;
    std::string slug;  ///< of the series
    std::string name;
    std::uint32_t place = 0;  ///< from 1; there may be gaps
};

/// What a link to a post needs.
struct PostLink {
    PostId id;
    std::string slug;
    std::optional<std::string> title;  ///< none: the post has no title (Vimmerby style)
    std::string plain_start;  ///< first words of the body as plain text: stands in for a title
    std::string language;
    UtcTime published;
};

struct Post : PostLink {
    PostKind kind = PostKind::post;
    std::optional<UtcTime> updated;  ///< set by an editorial change that readers should know of
    std::string author_name;         ///< may be empty
    std::string summary;             ///< plain text for feeds and search results; may be empty
    /// Stored markup as module/markup makes it: set in as it is, `site:/` replaced by the site's
    /// prefix.
    std::string body;
    /// The part before the read-more mark, in the same form; none: there is no mark.
    std::optional<std::string> lead;
    std::vector<Category> categories;
    std::vector<Tag> tags;
    std::optional<SeriesPart> series;
};

/// A row of the archive: one month with its number of public posts.
struct MonthCount {
    int year = 0;
    unsigned month = 1;  ///< 1 to 12, in the site's time zone
    std::uint64_t posts = 0;
};

/// One entry of the sitemap.
struct SitemapEntry {
    PostKind kind = PostKind::post;
    std::string slug;
    UtcTime published;
    UtcTime changed;
};

}  // namespace budkavle::model
