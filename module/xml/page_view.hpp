// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a page shows, as plain values with every fact ready: addresses, dates in words, counts,
// permissions. app fills these; page_document makes XML of them; the stylesheets decide the looks.
// Layer xml. Thread promise: values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace budkavle::xml {

/// A link with its words. `text` is data (a name, a month), never a word of the interface: those
/// are in xslt/strings.
struct LinkView {
    std::string href;
    std::string text;
    bool is_current = false;
    std::optional<std::uint64_t> count;  ///< posts behind the link, where it is known
    std::string language;                ///< of `text`, if it is not the page's
};

struct DateView {
    std::string datetime;  ///< ISO 8601 with offset, for machines
    std::string text;      ///< in words, in the post's language
};

/// Which part of a series a post is. On its own page, the ways to the parts before and after it.
struct SeriesView {
    LinkView link;  ///< to the series
    std::uint32_t part = 0;
    std::optional<LinkView> previous;
    std::optional<LinkView> next;
};

struct PostView {
    std::uint64_t id = 0;
    std::string href;
    std::string absolute_href;
    std::string guid;  ///< permanent, for feeds
    std::string language;
    std::optional<std::string> title;
    std::string label;  ///< what a link to it says when there is no title: the date in words
    bool is_date_heading = false;  ///< the date is the heading (Vimmerby style)
    DateView published;
    std::string published_rfc5322;  ///< for RSS
    std::optional<DateView> updated;
    std::string author;
    std::string summary;  ///< plain text
    std::vector<LinkView> categories;
    std::vector<LinkView> tags;
    std::optional<SeriesView> series;
    bool is_pinned = false;  ///< it stands first because somebody put it there
    std::string body;        ///< ready bytes (markup::ready_html) of what this page shows of it
    bool has_more = false;   ///< `body` is the part before the read-more mark
};

/// A message at the top of every page of a site. Feeds do not have it: it is of the moment.
struct BannerView {
    std::string level;  ///< "information", "warning" or "crisis"
    std::string text;
    std::string href;  ///< may be empty
    std::string href_text;
};

struct SiteView {
    std::string name;
    std::string tagline;
    std::string organisation;
    std::string organisation_href;
    std::string language;
    std::string home_href;  ///< "/norrsele/"
    std::string base_url;   ///< "http://localhost:8080/norrsele"
    std::string stylesheet_href;
    std::string icon_href;
    std::string accent_light;  ///< "#rrggbb"
    std::string accent_dark;
    std::string page_owner;
    std::string responsible_publisher;
    std::string contact_href;
    std::string archive_href;
    std::string feed_href;
    std::optional<BannerView> banner;
    std::vector<LinkView> pages;       ///< static pages for the menu, in order
    std::vector<LinkView> foot_pages;  ///< static pages for the foot, in order
    std::vector<LinkView> categories;  ///< in the language's order
    std::vector<LinkView> months;      ///< the newest months that have posts
};

enum class PageKind {
    front,
    older,
    day,
    month,
    year,
    category,
    tag,
    series,
    post,
    static_page,
    archive,
    error,
    directory
};

struct YearView {
    LinkView year;
    std::vector<LinkView> months;
};

struct PageView {
    PageKind kind = PageKind::front;
    std::string language;     ///< of the page's words
    std::string title;        ///< the page's own name; empty where a word of the interface is it
    std::string description;  ///< plain text; may be empty
    std::string heading;  ///< the h1's data where the kind has one: category name, "november 2015";
                          ///< may be empty
    std::string path;     ///< the address, with prefix
    std::string canonical;  ///< absolute
    bool is_indexable = true;
    std::optional<SiteView>
        site;  ///< none: no site answers here (directory, an error on an unknown host)
    std::vector<PostView> posts;
    /// Pager of a list, or the next post of a post page; back to the first parts of a series.
    std::optional<LinkView> newer;
    std::optional<LinkView> older;
    std::vector<LinkView> feeds;  ///< rel="alternate"; text is the feed's title
    std::vector<YearView> archive;
    unsigned status = 200;        ///< of an error page: words are chosen by it
    std::string reason;           ///< of a 410: what the editors said; may be empty
    std::string request_id;       ///< of an error page, so that a reader can name it to the kommun
    std::vector<SiteView> sites;  ///< of a directory
    std::string asset_icon_href;  ///< as the next
    std::string asset_stylesheet_href;  ///< for pages without a site
};

struct FeedView {
    SiteView site;
    std::string title;
    std::string description;
    std::string self_url;  ///< absolute
    std::string html_url;  ///< absolute
    std::string language;
    std::string built_rfc5322;    ///< newest change, not the clock: equal content makes equal bytes
    std::vector<PostView> posts;  ///< bodies with absolute addresses
};

struct SitemapEntryView {
    std::string url;      ///< absolute
    std::string changed;  ///< RFC 3339; may be empty
};

}  // namespace budkavle::xml
