// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/page_queries.hpp"

#include <algorithm>

namespace budkavle::test {
namespace {

using std::chrono::days;
using store::PublicStore;

constexpr std::size_t kPage = 11;  // ten, and one more to know if there are older
constexpr std::size_t kMonthPage = 51;
constexpr std::size_t kYearPage = 201;
constexpr std::size_t kFeed = 20;

model::TimeSpan day_of(const SamplePlace& place) {
    const UtcTime start = std::chrono::floor<days>(place.post.published);
    return {start, start + days(1)};
}

/// A month back from the post, however few posts are younger.
model::TimeSpan month_of(const SamplePlace& place) {
    return {place.post.published - days(30), place.post.published};
}

/// The samples' parts have the numbers of their posts.
std::uint32_t middle_part(const SamplePlace& place) {
    return static_cast<std::uint32_t>(place.post.id.value);
}

}  // namespace

SamplePlace sample_place(const PublicStore& store, std::uint64_t middle) {
    const auto sites = store.load_sites();
    SamplePlace place;
    place.site = std::ranges::find(sites, "site-1", &model::Site::slug)->id;
    place.post = store.find_post_link(place.site, {middle}).value();
    place.category = store.find_category(place.site, "amne-3").value();
    place.tag = store.find_tag(place.site, "ord-3").value();
    place.series = store.find_series(place.site, "serie-3").value();
    return place;
}

std::vector<PageQuery> page_queries() {
    using Place = SamplePlace;
    return {
        {"front page", [](const PublicStore& store,
                          const Place& place) { (void)store.newest_posts(place.site, kPage); }},
        {"older posts",
         [](const PublicStore& store, const Place& place) {
             (void)store.posts_older_than(place.site, place.post, kPage);
         }},
        {"post with its neighbours",
         [](const PublicStore& store, const Place& place) {
             (void)store.find_post(place.site, day_of(place), place.post.slug);
             (void)store.find_neighbours(place.site, place.post);
         }},
        {"day",
         [](const PublicStore& store, const Place& place) {
             (void)store.posts_in(place.site,
                                  {place.post.published - days(1), place.post.published}, kPage);
         }},
        {"month",
         [](const PublicStore& store, const Place& place) {
             (void)store.posts_in(place.site, month_of(place), kMonthPage);
         }},
        {"year, the links of a month",
         [](const PublicStore& store, const Place& place) {
             (void)store.post_links_in(place.site, month_of(place), kYearPage);
         }},
        {"category",
         [](const PublicStore& store, const Place& place) {
             (void)store.find_category(place.site, place.category.slug);
             (void)store.newest_posts_in_category(place.site, place.category.id, kPage);
         }},
        {"category, older posts",
         [](const PublicStore& store, const Place& place) {
             (void)store.category_posts_older_than(place.site, place.category.id, place.post,
                                                   kPage);
         }},
        {"tag",
         [](const PublicStore& store, const Place& place) {
             (void)store.find_tag(place.site, place.tag.slug);
             (void)store.newest_posts_with_tag(place.site, place.tag.id, kPage);
         }},
        {"tag, older posts",
         [](const PublicStore& store, const Place& place) {
             (void)store.tag_posts_older_than(place.site, place.tag.id, place.post, kPage);
         }},
        {"series",
         [](const PublicStore& store, const Place& place) {
             (void)store.find_series(place.site, place.series.slug);
             (void)store.posts_in_series(place.site, place.series.id, 0, kPage);
         }},
        {"series, further parts",
         [](const PublicStore& store, const Place& place) {
             (void)store.posts_in_series(place.site, place.series.id, middle_part(place), kPage);
         }},
        {"series, feed and the parts beside one",
         [](const PublicStore& store, const Place& place) {
             (void)store.newest_posts_in_series(place.site, place.series.id, kFeed);
             (void)store.find_parts_beside(place.site, place.series.id, middle_part(place));
         }},
        {"static page", [](const PublicStore& store,
                           const Place& place) { (void)store.find_page(place.site, "sida-3"); }},
        {"feed", [](const PublicStore& store,
                    const Place& place) { (void)store.newest_posts(place.site, kFeed); }},
        {"unknown address",
         [](const PublicStore& store, const Place& place) {
             (void)store.find_redirect(place.site, "/2010/finns-inte.html");
             (void)store.find_gone_post(place.site, "/2015/11/26/finns-inte/");
         }},
        {"frame: menu and categories",
         [](const PublicStore& store, const Place& place) {
             (void)store.menu_pages(place.site, model::MenuPlace::top);
             (void)store.menu_pages(place.site, model::MenuPlace::foot);
             (void)store.categories(place.site);
             (void)store.newest_post_time(place.site, place.post.published);
         }},
        {"watcher: counters, changes, next boundary",
         [](const PublicStore& store, const Place& place) {
             const auto state = store.change_state();
             (void)store.changes_since({}, state.counters);
             (void)store.next_boundary(state.now);
             (void)store.boundaries_between(place.post.published - days(1) / 24,
                                            place.post.published);
         }},
    };
}

}  // namespace budkavle::test
