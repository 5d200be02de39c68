// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/public/subject_list.hpp"

#include <chrono>
#include <utility>

#include "app/error_gate.hpp"
#include "app/page_frame.hpp"
#include "app/post_view.hpp"
#include "app/public/listing.hpp"
#include "app/responses.hpp"
#include "app/router.hpp"

namespace budkavle::app {

namespace {

http::Response subject_page(const Exchange& exchange, const SubjectList& subject,
                            const std::vector<model::Post>& posts, xml::PageView page) {
    const model::Site& site = exchange.site();
    page.heading = subject.name;
    page.description = subject.description;
    if (const auto last = fill_listing(exchange, posts, site.posts_per_page, page)) {
        page.older = xml::LinkView{
            .href = site.path_prefix +
                    url_for(subject.older, {.id = last->value, .slug = subject.slug})};
    }
    page.feeds.push_back({.href = site.path_prefix + url_for(subject.feed, {.slug = subject.slug}),
                          .text = subject.name});
    return page_response(exchange, page);
}

}  // namespace

SubjectList to_subject(const model::Category& category) {
    return {.kind = xml::PageKind::category,
            .page = RouteName::category,
            .older = RouteName::category_older,
            .feed = RouteName::category_feed,
            .slug = category.slug,
            .name = category.name,
            .description = category.description};
}

SubjectList to_subject(const model::Tag& tag) {
    return {.kind = xml::PageKind::tag,
            .page = RouteName::tag,
            .older = RouteName::tag_older,
            .feed = RouteName::tag_feed,
            .slug = tag.slug,
            .name = tag.name,
            .description = {}};
}

SubjectList to_subject(const model::Series& series) {
    return {.kind = xml::PageKind::series,
            .page = RouteName::series,
            .older = RouteName::series_after,
            .feed = RouteName::series_feed,
            .slug = series.slug,
            .name = series.name,
            .description = series.description};
}

http::Response show_newest(const Exchange& exchange, const SubjectList& subject,
                           const std::vector<model::Post>& posts) {
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(listed_span(posts, one_more_than_a_page(exchange.site())));
    xml::PageView page = start_page(exchange, subject.kind);
    page.title = subject.name;
    return subject_page(exchange, subject, posts, std::move(page));
}

http::Response show_before(const Exchange& exchange, const SubjectList& subject,
                           const model::PostLink& place, const std::vector<model::Post>& posts) {
    if (posts.empty()) {
        throw NotFound{};
    }
    exchange.is_made_of(listed_span(posts, one_more_than_a_page(exchange.site()),
                                    place.published + std::chrono::seconds(1)));
    xml::PageView page = start_page(exchange, subject.kind);
    // Unique within the site: the subject's own page has the bare name.
    page.title =
        subject.name + ": " + post_label(exchange.services, exchange.site(), posts.front());
    page.newer = xml::LinkView{.href = exchange.site().path_prefix +
                                       url_for(subject.page, {.slug = subject.slug})};
    return subject_page(exchange, subject, posts, std::move(page));
}

}  // namespace budkavle::app
