// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class History : public StoreFixture {
protected:
    /// Saves the post with another body; returns it as stored.
    EditablePost rewrite(model::PostId id, const std::string& body, std::string_view who) {
        EditablePost post = load(id);
        post.body = body;
        EXPECT_TRUE(editor_.change_post(post, std::nullopt, who));
        return load(id);
    }
    [[nodiscard]] std::vector<PostVersion> versions(model::PostId id,
                                                    std::size_t count = 100) const {
        return editor_.list_versions(site_.id, id, std::nullopt, count);
    }
    static std::uint64_t counter() {
        return count_as_owner(
            "SELECT CAST(COALESCE(SUM(counter), 0) AS UNSIGNED) AS n FROM change_counters");
    }
    static std::uint64_t audits(std::string_view action, model::PostId id) {
        return count_as_owner(
            "SELECT COUNT(*) AS n FROM audit_entries WHERE action = '" + std::string(action) +
            "' AND subject_kind = 'post' AND subject_id = " + std::to_string(id.value));
    }
    EditablePost make_draft(const std::string& slug) const {
        EditablePost draft = make_post(slug, noon(2020, 1, 1));
        draft.status = PostStatus::draft;
        return draft;
    }
};

TEST_F(History, EveryVersionKnowsWhoMadeItAndWhen) {
    const model::PostId id = editor_.add_post(make_post("brev", noon(2020, 1, 1)), "Áile");
    (void)rewrite(id, "<p>Andra texten.</p>", "Kim");
    EditablePost post = load(id);
    EXPECT_EQ(post.saved_by, "Kim");
    EXPECT_NEAR(static_cast<double>((system_clock_now() - post.saved).count()), 0, 5);
    post.status = PostStatus::withdrawn;
    post.title = "Ny rubrik";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "Robin"));
    const std::vector<PostVersion> history = versions(id);
    ASSERT_EQ(history.size(), 3U);
    EXPECT_EQ(history[0].saved_by, "Robin");
    EXPECT_EQ(history[1].saved_by, "Kim");
    EXPECT_EQ(history[2].saved_by, "Áile");
    EXPECT_EQ(history[0].status, PostStatus::withdrawn);
    EXPECT_EQ(history[1].status, PostStatus::published);
    EXPECT_EQ(history[0].title, "Ny rubrik");
    EXPECT_EQ(history[1].title, "Rubrik brev");
    EXPECT_EQ(history[0].lock_version, 3U);
    EXPECT_EQ(history[1].body_bytes, std::string("<p>Andra texten.</p>").size());
    EXPECT_TRUE(history[0].is_current);
    EXPECT_FALSE(history[1].is_current);
    EXPECT_GT(history[0].name.text(), history[1].name.text());
    EXPECT_EQ(parse_rfc3339(history[0].name.text()), history[0].made);
}

TEST_F(History, IsReadAPageAtATime) {
    const model::PostId id = editor_.add_post(make_post("lang", noon(2020, 1, 1)), "test");
    for (int i = 0; i < 6; ++i) {
        (void)rewrite(id, "<p>Text " + std::to_string(i) + "</p>", "test");
    }
    std::vector<std::uint32_t> seen;
    std::optional<VersionName> before;
    for (;;) {
        const auto page = editor_.list_versions(site_.id, id, before, 3);
        for (const PostVersion& version : page) {
            seen.push_back(version.lock_version);
        }
        if (page.size() < 3) {
            break;
        }
        before = page.back().name;
    }
    EXPECT_THAT(seen, ElementsAre(7, 6, 5, 4, 3, 2, 1));
    EXPECT_THAT(editor_.list_versions({site_.id.value + 1}, id, std::nullopt, 3), IsEmpty())
        << "another site has no such post";
}

TEST_F(History, AVersionComesBackWholeWithWhatItReferredTo) {
    EditablePost first = make_post("hel", noon(2020, 1, 1));
    first.categories = {"Skola", "Ekonomi"};
    first.tags = {"Vinter", "Budget"};
    first.author_name = "Kim Lind";
    model::Media picture;
    picture.hash = std::string(32, 'a');
    picture.name = "alv";
    picture.alternative_text = "Älven";
    picture.width = 10;
    picture.height = 10;
    first.media = {editor_.add_media(site_.id, picture, {}, "test")};
    const model::PostId id = editor_.add_post(first, "test");
    EditablePost second = load(id);
    second.body = "<p>Ny text.</p>";
    second.categories = {"Kultur"};
    second.tags = {"Budget"};
    second.media.clear();
    second.author_name = "Robin";
    ASSERT_TRUE(editor_.change_post(second, std::nullopt, "test"));
    const std::vector<PostVersion> history = versions(id);
    ASSERT_EQ(history.size(), 2U);

    const EditablePost old = editor_.find_version(site_.id, id, history[1].name).value();
    EXPECT_EQ(old.body, first.body);
    EXPECT_EQ(old.author_name, "Kim Lind");
    EXPECT_THAT(old.categories, ElementsAre("Ekonomi", "Skola"));
    EXPECT_THAT(old.tags, ElementsAre("Budget", "Vinter"));
    EXPECT_EQ(old.media, first.media);
    EXPECT_EQ(old.lock_version, 1U);

    const EditablePost now = editor_.find_version(site_.id, id, history[0].name).value();
    EXPECT_EQ(now.body, "<p>Ny text.</p>");
    EXPECT_THAT(now.categories, ElementsAre("Kultur"));
    EXPECT_THAT(now.tags, ElementsAre("Budget"));
    EXPECT_THAT(now.media, IsEmpty());
    EXPECT_EQ(now.author_name, "Robin");

    EXPECT_FALSE(editor_.find_version(site_.id, id,
                                      VersionName::parse("2001-01-01T00:00:00.000000Z").value()));
    EXPECT_FALSE(editor_.find_version({site_.id.value + 1}, id, history[0].name));
}

TEST_F(History, AVersionsNameIsATimeWithMicrosecondsAndNothingElse) {
    EXPECT_EQ(VersionName::parse("2026-11-22T03:41:10.005829Z")->sql_text(),
              "2026-11-22 03:41:10.005829");
    for (const char* text : {"", "2026-11-22", "2026-11-22T03:41:10Z", "2026-11-22 03:41:10.005829",
                             "2026-13-22T03:41:10.005829Z", "2026-11-22T03:41:10.005829+",
                             "2026-11-22T03:41:10.00582'Z", "2026-11-22T03:41:10.005829Z "}) {
        EXPECT_FALSE(VersionName::parse(text)) << text;
    }
}

TEST_F(History, ATrashedDraftIsOnNoListAndComesBackAsADraft) {
    const model::PostId id = editor_.add_post(make_draft("utkast"), "Kim");
    const std::uint64_t before = counter();
    ASSERT_TRUE(editor_.trash_post(load(id), "Robin"));
    EditablePost post = load(id);
    ASSERT_TRUE(post.trashed);
    EXPECT_EQ(post.trashed_by, "Robin");
    EXPECT_EQ(post.saved_by, "Robin");
    EXPECT_THAT(editor_.list_posts(site_.id, std::nullopt, 10), IsEmpty());
    EXPECT_THAT(editor_.list_posts(site_.id, PostStatus::draft, 10), IsEmpty());
    ASSERT_EQ(editor_.list_trashed_posts(site_.id, 10).size(), 1U);
    EXPECT_TRUE(versions(id).at(0).is_trashed);
    EXPECT_FALSE(editor_.trash_post(post, "Robin")) << "it lies there already";

    ASSERT_TRUE(editor_.untrash_post(post, "Kim"));
    post = load(id);
    EXPECT_EQ(post.status, PostStatus::draft);
    EXPECT_FALSE(post.trashed);
    EXPECT_EQ(post.trashed_by, "");
    EXPECT_EQ(editor_.list_posts(site_.id, std::nullopt, 10).size(), 1U);
    EXPECT_THAT(editor_.list_trashed_posts(site_.id, 10), IsEmpty());
    EXPECT_FALSE(editor_.untrash_post(post, "Kim"));
    EXPECT_EQ(versions(id).size(), 3U) << "nothing was lost on the way";
    EXPECT_EQ(audits("trash", id), 1U);
    EXPECT_EQ(audits("untrash", id), 1U);
    EXPECT_EQ(counter(), before) << "no page is made anew for it";
}

TEST_F(History, APublishedPostCannotBeTrashedBeforeItIsWithdrawn) {
    const model::PostId id = editor_.add_post(make_post("synlig", noon(2020, 1, 1)), "test");
    EXPECT_FALSE(editor_.trash_post(load(id), "test"));
    EXPECT_FALSE(load(id).trashed);
    EXPECT_THROW(run_as_owner("UPDATE posts SET trashed_utc = UTC_TIMESTAMP(), trashed_by = 'x' "
                              "WHERE id = " +
                              std::to_string(id.value)),
                 StoreError);
    EditablePost post = load(id);
    post.status = PostStatus::withdrawn;
    post.withdrawn_reason = "Fel.";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    ASSERT_TRUE(editor_.trash_post(load(id), "test"));
    post = load(id);
    post.status = PostStatus::published;
    EXPECT_THROW((void)editor_.change_post(post, std::nullopt, "test"), StoreError);
    EXPECT_TRUE(load(id).trashed);
    EXPECT_THAT(public_.newest_posts(site_.id, 10), IsEmpty());
    ASSERT_TRUE(editor_.untrash_post(load(id), "test"));
    EXPECT_EQ(load(id).status, PostStatus::withdrawn);
    EXPECT_EQ(load(id).withdrawn_reason, "Fel.");
}

TEST_F(History, AnOldSaveDoesNotMoveAPostToTheTrashOrOut) {
    const model::PostId id = editor_.add_post(make_draft("delad"), "test");
    const EditablePost stale = load(id);
    (void)rewrite(id, "<p>Nyare.</p>", "test");
    EXPECT_FALSE(editor_.trash_post(stale, "test"));
    ASSERT_TRUE(editor_.trash_post(load(id), "test"));
    EXPECT_FALSE(editor_.untrash_post(stale, "test"));
}

TEST_F(History, AWithdrawnPostThatIsPublishedAgainIsRestoredInTheAudit) {
    const model::PostId id = editor_.add_post(make_post("ater", noon(2020, 1, 1)), "test");
    EditablePost post = load(id);
    post.status = PostStatus::withdrawn;
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    post = load(id);
    post.status = PostStatus::published;
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_EQ(audits("restore", id), 1U);
    post = load(id);
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test", versions(id).at(2).name.text()));
    EXPECT_EQ(audits("revert", id), 1U);
}

}  // namespace
}  // namespace budkavle::store
