// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/writing/post_history.hpp"

#include <gtest/gtest.h>

namespace budkavle::app {
namespace {

store::EditablePost make_stored() {
    store::EditablePost post;
    post.id = {7};
    post.status = store::PostStatus::published;
    post.slug = "nu";
    post.title = "Nu";
    post.body = "<p>Ny text.</p>";
    post.categories = {"Skola"};
    post.tags = {"Vinter"};
    post.rules_version = markup::kRulesVersion;
    post.lock_version = 5;
    return post;
}

store::EditablePost make_version() {
    store::EditablePost version;
    version.slug = "da";
    version.title = "Då";
    version.summary = "Kort";
    version.language = "sv";
    version.body = "<p onclick=\"x()\">Gammal text.</p>";
    version.lead = "<p onclick=\"x()\">Gammal</p>";
    version.rules_version = markup::kRulesVersion;
    version.lock_version = 1;
    return version;
}

TEST(RevertText, TakesTheTextAndLeavesAddressStatusAndCategories) {
    const Reverted reverted = revert_text(make_stored(), make_version(), {});
    EXPECT_TRUE(reverted.errors.empty());
    EXPECT_EQ(reverted.post.title, "Då");
    EXPECT_EQ(reverted.post.summary, "Kort");
    EXPECT_EQ(reverted.post.body, make_version().body) << "rules that have not changed";
    EXPECT_EQ(reverted.post.slug, "nu");
    EXPECT_EQ(reverted.post.status, store::PostStatus::published);
    EXPECT_EQ(reverted.post.categories, std::vector<std::string>{"Skola"});
    EXPECT_EQ(reverted.post.tags, std::vector<std::string>{"Vinter"});
    EXPECT_EQ(reverted.post.lock_version, 5U);
}

TEST(RevertText, CleansABodyOfOlderRulesOrWithALostPicture) {
    store::EditablePost old = make_version();
    old.rules_version = 0;
    const Reverted reverted = revert_text(make_stored(), old, {});
    EXPECT_EQ(reverted.post.body, "<p>Gammal text.</p>");
    EXPECT_EQ(reverted.post.lead, "<p>Gammal</p>");
    EXPECT_EQ(reverted.post.rules_version, markup::kRulesVersion);
    EXPECT_FALSE(reverted.dropped.empty());
    old = make_version();
    old.media = {{12}};
    EXPECT_TRUE(revert_text(make_stored(), old, {}).post.media.empty());
}

TEST(RevertText, ChangesNothingOfAPostInTheTrash) {
    store::EditablePost stored = make_stored();
    stored.trashed = UtcTime{};
    EXPECT_EQ(revert_text(stored, make_version(), {}).errors.size(), 1U);
}

TEST(RestorationOf, DependsOnWhereThePostIs) {
    store::EditablePost post = make_stored();
    EXPECT_EQ(restoration_of(post), Restoration::none);
    EXPECT_FALSE(can_be_trashed(post));
    post.status = store::PostStatus::withdrawn;
    EXPECT_EQ(restoration_of(post), Restoration::publish_again);
    EXPECT_TRUE(can_be_trashed(post));
    post.trashed = UtcTime{};
    EXPECT_EQ(restoration_of(post), Restoration::untrash);
    EXPECT_FALSE(can_be_trashed(post));
}

}  // namespace
}  // namespace budkavle::app
