// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the readers' store remembers is never older than the last change that it was told of.
#include "store/reader_memory.hpp"

#include <gmock/gmock.h>

#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using testing::ElementsAre;

constexpr std::size_t kCount = 10;

model::Post tagged(std::uint64_t id, const std::string& tag) {
    model::Post post;
    post.id.value = id;
    post.tags = {{{1}, tag, tag}};
    return post;
}

TEST(ReaderMemory, KeepsNothingWhereNobodyLooksForChanges) {
    ReaderMemory memory;
    memory.keep(memory.epoch(), tagged(7, "vatten"));
    memory.keep_no_pinned_post(memory.epoch(), {1});
    model::Post post = tagged(7, "");
    EXPECT_FALSE(memory.recall(post));
    EXPECT_FALSE(memory.has_no_pinned_post({1}));
}

TEST(ReaderMemory, KnowsAPostUntilSomethingChanges) {
    ReaderMemory memory;
    memory.forget();
    memory.keep(memory.epoch(), tagged(7, "vatten"));
    memory.keep_no_pinned_post(memory.epoch(), {1});
    model::Post post = tagged(7, "");
    ASSERT_TRUE(memory.recall(post));
    EXPECT_EQ(post.tags.at(0).name, "vatten");
    EXPECT_TRUE(memory.has_no_pinned_post({1}));
    EXPECT_FALSE(memory.has_no_pinned_post({2}));
    memory.forget();
    EXPECT_FALSE(memory.recall(post));
    EXPECT_FALSE(memory.has_no_pinned_post({1}));
}

TEST(ReaderMemory, AnAnswerFromBeforeAChangeIsNotKeptAfterIt) {
    ReaderMemory memory;
    memory.forget();
    const ReaderMemory::Epoch begun = memory.epoch();
    memory.forget();
    memory.keep(begun, tagged(7, "vatten"));
    memory.keep_no_pinned_post(begun, {1});
    model::Post post = tagged(7, "");
    EXPECT_FALSE(memory.recall(post));
    EXPECT_FALSE(memory.has_no_pinned_post({1}));
}

TEST(ReaderMemory, HoldsALimitedNumberOfPosts) {
    constexpr std::uint64_t kMany = 5000;
    constexpr std::uint64_t kLimit = 1000;
    ReaderMemory memory;
    memory.forget();
    std::uint64_t known = 0;
    for (std::uint64_t id = 1; id <= kMany; ++id) {
        memory.keep(memory.epoch(), tagged(id, "vatten"));
    }
    for (std::uint64_t id = 1; id <= kMany; ++id) {
        model::Post post = tagged(id, "");
        known += memory.recall(post) ? 1 : 0;
    }
    EXPECT_GT(known, 0U);
    EXPECT_LE(known, kLimit);
}

class Remembered : public StoreFixture {};

TEST_F(Remembered, SubjectsAndPinsOfPostsFollowWhenAChangeIsTold) {
    EditablePost post = make_post("vatten", noon(2024, 5, 3));
    post.categories = {"Vatten"};
    post.tags = {"Koka"};
    const model::PostId id = editor_.add_post(post, "test");
    public_.forget();
    const auto tags = [this] {
        std::vector<std::string> names;
        const auto posts = public_.newest_posts(site_.id, kCount);
        for (const auto& tag : posts.at(0).tags) {
            names.push_back(tag.name);
        }
        return names;
    };
    EXPECT_THAT(tags(), ElementsAre("Koka"));
    EXPECT_TRUE(public_.pinned_posts(site_.id, kCount).empty());

    EditablePost changed = load(id);
    changed.tags = {"Koka", "Läcka"};
    changed.is_pinned = true;
    (void)editor_.change_post(changed, std::nullopt, "test");
    EXPECT_THAT(tags(), ElementsAre("Koka")) << "what is known is not asked for again";
    public_.forget();
    EXPECT_THAT(tags(), ElementsAre("Koka", "Läcka"));
    ASSERT_EQ(public_.pinned_posts(site_.id, kCount).size(), 1U);
    EXPECT_EQ(public_.pinned_posts(site_.id, kCount).at(0).tags.size(), 2U);
}

}  // namespace
}  // namespace budkavle::store
