// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_address.hpp"

#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

store::EditablePost post_at(const char* time) {
    store::EditablePost post;
    post.slug = "skidspar";
    post.publish_at = parse_rfc3339(time);
    return post;
}

TEST(PostAddress, HasTheSwedishDay) {
    const text::DateText dates;
    EXPECT_EQ(post_path(post_at("2015-11-26T22:59:59Z"), dates), "/2015/11/26/skidspar/");
    EXPECT_EQ(post_path(post_at("2015-11-26T23:00:00Z"), dates), "/2015/11/27/skidspar/");
}

TEST(PostAddress, OfAPageHasNoDayAndOfADraftWithoutATimeIsNone) {
    const text::DateText dates;
    store::EditablePost post;
    post.slug = "om-bloggen";
    EXPECT_EQ(post_path(post, dates), "");
    post.kind = model::PostKind::page;
    EXPECT_EQ(post_path(post, dates), "/om-bloggen/");
}

TEST(PostAddress, HasBeenPublicOnlyOnceItsTimeHasCome) {
    store::EditablePost post = post_at("2015-11-26T10:00:00Z");
    const UtcTime noon = parse_rfc3339("2015-11-26T12:00:00Z").value();
    EXPECT_FALSE(has_been_public(post, noon));
    post.status = store::PostStatus::published;
    EXPECT_TRUE(has_been_public(post, noon));
    EXPECT_FALSE(has_been_public(post, noon - std::chrono::hours{3}));
    post.status = store::PostStatus::withdrawn;
    EXPECT_TRUE(has_been_public(post, noon));
}

TEST(PostAddress, KeepsTheSitesOwnAddressesFromPages) {
    for (const char* slug : {"kategori", "arkiv", "aldre", "media", "admin", "2015"}) {
        EXPECT_TRUE(is_reserved_page_slug(slug)) << slug;
    }
    EXPECT_FALSE(is_reserved_page_slug("om-bloggen"));
    EXPECT_FALSE(is_reserved_page_slug("20155"));
}

}  // namespace
}  // namespace budkavle::app
