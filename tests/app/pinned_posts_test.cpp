// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A pinned post stands first on the front page, and there alone; and the front page that is kept
// knows of it, however old the post is.
#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include "application_fixture.hpp"

namespace budkavle::app {
namespace {

using namespace std::chrono_literals;

class PinnedPosts : public ApplicationFixture {
protected:
    void SetUp() override {
        ApplicationFixture::SetUp();
        old_ = add(make_post("gammal", utc(2020, 1, 1)));
        for (unsigned day = 1; day <= 5; ++day) {
            (void)add(make_post("dag" + std::to_string(day), utc(2026, 1, day)));
        }
    }
    void pin(model::PostId id, bool is_pinned = true) const {
        store::EditablePost post = editor_->find_post(site_.id, id).value();
        post.is_pinned = is_pinned;
        ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    }
    std::size_t places(const std::string& path, const std::string& words) const {
        const std::string body = page(prefix_ + path);
        std::size_t count = 0;
        for (std::size_t at = body.find(words); at != std::string::npos;
             at = body.find(words, at + 1)) {
            ++count;
        }
        return count;
    }
    bool shows(const std::string& words) const {
        const http::Response response = get(prefix_ + "/");
        return response.body && response.body->find(words) != std::string::npos;
    }
    static bool within_a_second(const std::function<bool()>& is_right) {
        const auto deadline = std::chrono::steady_clock::now() + 1s;
        while (!is_right()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            std::this_thread::sleep_for(10ms);
        }
        return true;
    }
    model::PostId old_;
};

TEST_F(PinnedPosts, StandFirstOnTheFrontPageAlone) {
    ASSERT_EQ(places("/", "Rubrik gammal"), 0U);
    pin(old_);
    const std::string front = page(prefix_ + "/");
    ASSERT_THAT(front, testing::HasSubstr("Rubrik gammal"));
    EXPECT_LT(front.find("Rubrik gammal"), front.find("Rubrik dag5"));
    EXPECT_EQ(places("/", "class=\"pinned\""), 1U);
    EXPECT_THAT(front, testing::HasSubstr("Fäst överst"));
    for (const char* day : {"dag5", "dag4", "dag3"}) {
        EXPECT_THAT(front, testing::HasSubstr(std::string("Rubrik ") + day)) << "nothing is lost";
    }
    EXPECT_EQ(places("/2026/01/", "Rubrik gammal"), 0U);
    EXPECT_EQ(places("/2020/01/", "class=\"pinned\""), 0U);
    EXPECT_EQ(places("/rss.xml", "Fäst"), 0U);
    const std::string feed = page(prefix_ + "/rss.xml");
    EXPECT_LT(feed.find("Rubrik dag5"), feed.find("Rubrik gammal"));
}

TEST_F(PinnedPosts, AreShownOnceWhereTheyWouldStandAnyway) {
    const auto posts = editor_->list_posts(site_.id, std::nullopt, 100);
    for (const store::EditablePost& post : posts) {
        if (post.slug == "dag4") {
            pin(post.id);
        }
    }
    EXPECT_EQ(places("/", "<article class=\"post\">"), 3U);
    const std::string front = page(prefix_ + "/");
    EXPECT_LT(front.find("Rubrik dag4"), front.find("Rubrik dag5"));
}

TEST_F(PinnedPosts, AreAFewTheNewest) {
    for (const store::EditablePost& post : editor_->list_posts(site_.id, std::nullopt, 100)) {
        pin(post.id);
    }
    EXPECT_EQ(places("/", "class=\"pinned\""), 3U);
    EXPECT_EQ(places("/", "Rubrik gammal"), 0U);
}

TEST_F(PinnedPosts, AKeptFrontPageFollowsThemWithinASecond) {
    restart(Upkeep::watched);
    ASSERT_TRUE(within_a_second([&] { return shows("Rubrik dag5"); }));
    pin(old_);
    EXPECT_TRUE(within_a_second([&] { return shows("Rubrik gammal"); })) << "pinned";
    store::EditablePost post = editor_->find_post(site_.id, old_).value();
    post.title = "Ny rubrik";
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    EXPECT_TRUE(within_a_second([&] { return shows("Ny rubrik"); })) << "changed";
    post = editor_->find_post(site_.id, old_).value();
    post.status = store::PostStatus::withdrawn;
    post.withdrawn_reason = "Fel.";
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    EXPECT_TRUE(within_a_second([&] { return !shows("Ny rubrik"); })) << "withdrawn";
    post = editor_->find_post(site_.id, old_).value();
    post.status = store::PostStatus::published;
    post.withdrawn_reason = "";
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    EXPECT_TRUE(within_a_second([&] { return shows("Ny rubrik"); })) << "public again";
    pin(old_, false);
    EXPECT_TRUE(within_a_second([&] { return !shows("Ny rubrik"); })) << "not pinned any more";
}

TEST_F(PinnedPosts, AKeptFrontPageLetsOneGoWhoseTimeIsOver) {
    restart(Upkeep::watched);
    store::EditablePost post = editor_->find_post(site_.id, old_).value();
    post.is_pinned = true;
    const UtcTime end = system_clock_now() + 3s;
    post.expire_at = end;
    ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    ASSERT_TRUE(within_a_second([&] { return shows("Rubrik gammal"); }));
    std::this_thread::sleep_until(end);
    EXPECT_TRUE(within_a_second([&] { return !shows("Rubrik gammal"); }));
}

}  // namespace
}  // namespace budkavle::app
