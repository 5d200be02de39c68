// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/handlers.hpp"
#include "app/public/listing.hpp"
#include "app/public/subject_list.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"
#include "xml/page_document.hpp"

namespace budkavle::app {

namespace {

constexpr std::size_t kFeedPosts = 20;

http::Response feed_response(const Exchange& exchange, const std::string& title,
                             const std::string& html_path, const std::vector<model::Post>& posts) {
    const model::Site& site = exchange.site();
    exchange.is_made_of(listed_span(posts, kFeedPosts));
    xml::FeedView feed;
    feed.site = site_view(exchange.services, *exchange.frame, {});
    feed.title = title;
    feed.description = site.tagline.empty() ? title : site.tagline;
    feed.self_url = site.base_url + exchange.path;
    feed.html_url = site.base_url + html_path;
    feed.language = site.language;
    UtcTime newest{};
    for (const model::Post& post : posts) {
        newest = std::max({newest, post.published, post.updated.value_or(post.published)});
        feed.posts.push_back(feed_post_view(exchange.services, site, post));
    }
    if (!posts.empty()) {
        feed.built_rfc5322 = to_rfc5322(newest);
    }
    return document_response(exchange, "feed/rss", kRss, [&feed] { return xml::make_feed(feed); });
}

/// Of a category, a tag or a series.
http::Response subject_feed(const Exchange& exchange, const SubjectList& subject,
                            const std::vector<model::Post>& posts) {
    return feed_response(exchange, exchange.site().name + " – " + subject.name,
                         url_for(subject.page, {.slug = subject.slug}), posts);
}

}  // namespace

http::Response show_feed(const Exchange& exchange) {
    const auto posts = [&] {
        const StageTimer timer(exchange.times.sql);
        return exchange.services.store.newest_posts(exchange.site().id, kFeedPosts);
    }();
    return feed_response(exchange, exchange.site().name, url_for(RouteName::front), posts);
}

http::Response show_category_feed(const Exchange& exchange) {
    std::optional<model::Category> category;
    std::vector<model::Post> posts;
    {
        const StageTimer timer(exchange.times.sql);
        const model::SiteId site = exchange.site().id;
        category = exchange.services.store.find_category(site, exchange.captures.slug);
        if (category) {
            posts =
                exchange.services.store.newest_posts_in_category(site, category->id, kFeedPosts);
        }
    }
    if (!category) {
        throw NotFound{};
    }
    return subject_feed(exchange, to_subject(*category), posts);
}

http::Response show_tag_feed(const Exchange& exchange) {
    std::optional<model::Tag> tag;
    std::vector<model::Post> posts;
    {
        const StageTimer timer(exchange.times.sql);
        const model::SiteId site = exchange.site().id;
        tag = exchange.services.store.find_tag(site, exchange.captures.slug);
        if (tag) {
            posts = exchange.services.store.newest_posts_with_tag(site, tag->id, kFeedPosts);
        }
    }
    if (!tag) {
        throw NotFound{};
    }
    return subject_feed(exchange, to_subject(*tag), posts);
}

http::Response show_series_feed(const Exchange& exchange) {
    std::optional<model::Series> series;
    std::vector<model::Post> posts;
    {
        const StageTimer timer(exchange.times.sql);
        const model::SiteId site = exchange.site().id;
        series = exchange.services.store.find_series(site, exchange.captures.slug);
        if (series) {
            posts = exchange.services.store.newest_posts_in_series(site, series->id, kFeedPosts);
        }
    }
    if (!series) {
        throw NotFound{};
    }
    return subject_feed(exchange, to_subject(*series), posts);
}

}  // namespace budkavle::app
