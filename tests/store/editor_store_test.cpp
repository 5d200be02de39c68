// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/editor_store.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using namespace std::chrono;

class Editing : public StoreFixture {
protected:
    StoreError::Kind kind_of_failure(const EditablePost& post) {
        try {
            (void)editor_.add_post(post, "test");
        } catch (const StoreError& error) {
            return error.kind();
        }
        ADD_FAILURE() << "it was stored";
        return StoreError::Kind::permanent;
    }
    static std::uint64_t counter() {
        return count_as_owner(
            "SELECT CAST(COALESCE(SUM(counter), 0) AS UNSIGNED) AS n FROM change_counters WHERE "
            "node = 'node-1'");
    }
    static model::Media picture(const std::string& hash) {
        model::Media media;
        media.hash = hash;
        media.name = "norrsken";
        media.alternative_text = "Norrsken över älven";
        media.width = 1920;
        media.height = 1080;
        return media;
    }
};

TEST_F(Editing, ATakenSlugGetsTheNextNumber) {
    for (const char* expected : {"veckobrev", "veckobrev-2", "veckobrev-3"}) {
        const model::PostId id = editor_.add_post(make_post("veckobrev", noon(2016, 1, 1)), "test");
        EXPECT_EQ(load(id).slug, expected);
    }
    const std::string longest(80, 'a');
    (void)editor_.add_post(make_post(longest, noon(2016, 1, 1)), "test");
    const model::PostId second = editor_.add_post(make_post(longest, noon(2016, 1, 1)), "test");
    EXPECT_EQ(load(second).slug, std::string(78, 'a') + "-2");
    EXPECT_EQ(load(editor_.add_post(make_post(longest, noon(2016, 1, 1)), "test")).slug,
              std::string(78, 'a') + "-3");
}

TEST_F(Editing, BadInputIsRefusedByTheRulesOfTheSchema) {
    EditablePost post = make_post("Inte En Slug", noon(2016, 1, 1));
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    post = make_post("tid-saknas", noon(2016, 1, 1));
    post.publish_at.reset();
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    post = make_post("slutar-fore-start", noon(2016, 1, 1));
    post.expire_at = noon(2015, 1, 1);
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    post = make_post("post-i-menyn", noon(2016, 1, 1));
    post.menu_position = 1;
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    post = make_post("for-lang-titel", noon(2016, 1, 1));
    post.title = std::string(501, 'x');
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    post = make_post("fel-sprak", noon(2016, 1, 1));
    post.language = "svenska språket";
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    post = make_post("ingen-sajt", noon(2016, 1, 1));
    post.site = {999'999};
    EXPECT_EQ(kind_of_failure(post), StoreError::Kind::constraint);
    EXPECT_TRUE(editor_.list_posts(site_.id, std::nullopt, 10).empty())
        << "nothing was stored by halves";
}

TEST_F(Editing, ASaveOverANewerVersionIsRefusedAndChangesNothing) {
    const model::PostId id = editor_.add_post(make_post("delad", noon(2016, 1, 1)), "test");
    EditablePost mine = load(id);
    EditablePost theirs = load(id);
    theirs.title = "Deras";
    ASSERT_TRUE(editor_.change_post(theirs, std::nullopt, "test"));
    mine.title = "Min";
    EXPECT_FALSE(editor_.change_post(mine, std::nullopt, "test"));
    EXPECT_EQ(load(id).title, "Deras");
}

TEST_F(Editing, AMovedPublicPostLeavesARedirect) {
    const model::PostId id = editor_.add_post(make_post("gammal", noon(2016, 1, 1)), "test");
    EditablePost post = load(id);
    post.slug = "ny";
    ASSERT_TRUE(editor_.change_post(post, "/2016/01/01/gammal/", "test"));
    const auto redirect = public_.find_redirect(site_.id, "/2016/01/01/gammal/");
    ASSERT_TRUE(redirect);
    EXPECT_EQ(redirect->to_post, id);
    EXPECT_FALSE(public_.find_redirect(site_.id, "/2016/01/01/GAMMAL/"));
    EXPECT_FALSE(public_.find_redirect(site_.id, "/2016/01/01/gammal/ "));
    // A second move keeps the first address working and does not fail on a path that is known.
    post = load(id);
    post.slug = "gammal";
    ASSERT_TRUE(editor_.change_post(post, "/2016/01/01/ny/", "test"));
    post = load(id);
    post.slug = "nyast";
    ASSERT_TRUE(editor_.change_post(post, "/2016/01/01/gammal/", "test"));
    EXPECT_TRUE(public_.find_redirect(site_.id, "/2016/01/01/ny/"));
}

TEST_F(Editing, AMovedDraftLeavesNone) {
    EditablePost draft = make_post("utkast", noon(2016, 1, 1));
    draft.status = PostStatus::draft;
    EditablePost post = load(editor_.add_post(draft, "test"));
    post.slug = "annat";
    ASSERT_TRUE(editor_.change_post(post, "/2016/01/01/utkast/", "test"));
    EXPECT_FALSE(public_.find_redirect(site_.id, "/2016/01/01/utkast/"));
}

TEST_F(Editing, ReadersLearnOfAChangedTextAndNotOfAChangedCategory) {
    const model::PostId id = editor_.add_post(make_post("rattad", noon(2016, 1, 1)), "test");
    EditablePost post = load(id);
    post.categories = {"Nytt"};
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_FALSE(public_.newest_posts(site_.id, 1).at(0).updated);
    post = load(id);
    post.body = "<p>Rättat.</p>";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_TRUE(public_.newest_posts(site_.id, 1).at(0).updated);
}

TEST_F(Editing, TheWritersOwnTimeOfChangeGoesBeforeTheClocks) {
    EditablePost post = make_post("uppdaterad", noon(2016, 1, 1));
    post.updated = noon(2016, 1, 2);
    post.id = editor_.add_post(post, "test");
    EXPECT_EQ(public_.newest_posts(site_.id, 1).at(0).updated, noon(2016, 1, 2));
    post = load(post.id);
    EXPECT_EQ(post.updated, noon(2016, 1, 2));
    EXPECT_FALSE(post.is_updated_given);
    post.body = "<p>Ett stavfel mindre.</p>";
    post.is_updated_given = true;  // the same time, said once more
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_EQ(load(post.id).updated, noon(2016, 1, 2));
    post = load(post.id);
    post.body = "<p>Ny text.</p>";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_GT(load(post.id).updated, noon(2020, 1, 1)) << "nothing said: now";
    post = load(post.id);
    post.updated.reset();
    post.is_updated_given = true;
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_EQ(load(post.id).updated, std::nullopt);
}

TEST_F(Editing, EveryPublishedVersionIsKept) {
    const model::PostId id = editor_.add_post(make_post("historia", noon(2016, 1, 1)), "test");
    EditablePost post = load(id);
    post.body = "<p>Andra versionen.</p>";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    const std::string n = std::to_string(id.value);
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM posts FOR SYSTEM_TIME ALL WHERE id = " + n),
              2U);
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM posts FOR SYSTEM_TIME ALL WHERE id = " + n +
                             " AND body = '<p>Början och slut.</p>'"),
              1U);
}

TEST_F(Editing, CategoriesFollowAPostToItsNewTime) {
    EditablePost post = make_post("flyttad", noon(2016, 1, 1));
    post.categories = {"Ämne", "Annat"};
    const model::PostId id = editor_.add_post(post, "test");
    post = load(id);
    EXPECT_THAT(post.categories, testing::UnorderedElementsAre("Ämne", "Annat"));
    post.publish_at = noon(2017, 2, 2);
    post.categories = {"ämne"};  // letter case does not make another category
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_THAT(load(id).categories, testing::ElementsAre("Ämne"));
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM post_categories AS pc JOIN posts AS p ON "
                             "p.id = pc.post_id WHERE NOT "
                             "(pc.publish_at_utc <=> p.publish_at_utc)"),
              0U);
}

TEST_F(Editing, TagsFollowAPostToItsNewTimeAndGoWhenTheyAreTakenAway) {
    EditablePost post = make_post("taggad", noon(2016, 1, 1));
    post.tags = {"Vinter", "Snö"};
    const model::PostId id = editor_.add_post(post, "test");
    post = load(id);
    EXPECT_THAT(post.tags, testing::ElementsAre("Snö", "Vinter"));
    post.publish_at = noon(2017, 2, 2);
    post.tags = {"vinter", "Is"};  // letter case does not make another tag
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_THAT(load(id).tags, testing::ElementsAre("Is", "Vinter"));
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM post_tags AS pt JOIN posts AS p ON "
                             "p.id = pt.post_id WHERE NOT "
                             "(pt.publish_at_utc <=> p.publish_at_utc)"),
              0U);
    const std::string n = std::to_string(id.value);
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM post_tags WHERE post_id = " + n), 2U);
}

TEST_F(Editing, EachVisibleChangeIsCountedAndWrittenDown) {
    const std::uint64_t before = counter();
    const model::PostId id = editor_.add_post(make_post("raknad", noon(2016, 1, 1)), "Åsa");
    EXPECT_EQ(counter(), before + 1);
    EditablePost post = load(id);
    post.status = PostStatus::withdrawn;
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "Åsa"));
    EXPECT_EQ(counter(), before + 2);
    EXPECT_EQ(count_as_owner("SELECT COUNT(*) AS n FROM audit_entries WHERE who = 'Åsa' AND "
                             "subject_kind = 'post' AND action IN "
                             "('add', 'withdraw') AND subject_id = " +
                             std::to_string(id.value)),
              2U);
    post.lock_version = 0;
    EXPECT_FALSE(editor_.change_post(post, std::nullopt, "Åsa"));
    EXPECT_EQ(counter(), before + 2) << "nothing changed";
}

TEST_F(Editing, ListsAreNewestFirstAndByStatus) {
    (void)editor_.add_post(make_post("gammal", noon(2015, 1, 1)), "test");
    (void)editor_.add_post(make_post("nyare", noon(2016, 1, 1)), "test");
    EditablePost draft = make_post("utkast", noon(2016, 1, 1));
    draft.status = PostStatus::draft;
    draft.publish_at.reset();
    (void)editor_.add_post(draft, "test");
    const auto all = editor_.list_posts(site_.id, std::nullopt, 10);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].slug, "utkast");
    EXPECT_EQ(all[1].slug, "nyare");
    EXPECT_EQ(editor_.list_posts(site_.id, PostStatus::draft, 10).size(), 1U);
    EXPECT_EQ(editor_.list_posts(site_.id, PostStatus::withdrawn, 10).size(), 0U);
    EXPECT_EQ(editor_.find_post_by_slug(site_.id, "nyare")->slug, "nyare");
    EXPECT_FALSE(editor_.find_post_by_slug(site_.id, "finns-inte"));
}

TEST_F(Editing, WritersAtTheSameTimeAllSucceed) {
    constexpr int kEach = 10;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 2; ++i) {
            writers.emplace_back([&] {
                for (int n = 0; n < kEach; ++n) {
                    EditablePost post = make_post("samma", noon(2016, 1, 1));
                    post.categories = {"Delad " + std::to_string(n)};
                    post.author_name = "Författare " + std::to_string(n);
                    (void)editor_.add_post(post, "test");
                }
            });
        }
    }
    EXPECT_EQ(editor_.list_posts(site_.id, std::nullopt, 100).size(), std::size_t{2 * kEach});
}

TEST_F(Editing, PictureOfSeveralMegabytesComesBackWhole) {
    std::string bytes(2'500'000, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 31 % 256);
    }
    const std::string hash = "00112233445566778899aabbccddeeff";
    const std::vector<model::RenditionData> renditions{{{960, 540, "image/webp", 0}, bytes},
                                                       {{320, 180, "image/webp", 0}, "x"}};
    const model::MediaId id = editor_.add_media(site_.id, picture(hash), renditions, "test");
    EXPECT_EQ(public_.find_rendition(hash, 960, "image/webp"), bytes);
    EXPECT_EQ(public_.find_rendition(hash, 320, "image/webp"), "x");
    EXPECT_FALSE(public_.find_rendition(hash, 320, "image/png"));
    EXPECT_FALSE(public_.find_rendition(hash, 640, "image/webp"));
    EXPECT_EQ(editor_.add_media(site_.id, picture(hash), renditions, "test"), id)
        << "the same picture twice";
    const auto media = editor_.find_media_by_hash(site_.id, hash);
    ASSERT_TRUE(media);
    ASSERT_EQ(media->renditions.size(), 2U);
    EXPECT_EQ(media->renditions[0].width, 320U);
    EXPECT_EQ(media->renditions[1].byte_count, bytes.size());
    EXPECT_EQ(editor_.find_media_by_name(site_.id, "norrsken")->id, id);
    EXPECT_EQ(editor_.find_media(site_.id, id)->alternative_text, "Norrsken över älven");
    model::Site other = site_;
    other.slug += "-b";
    other.path_prefix += "b";
    other.id = editor_.add_site(other, "test");
    EXPECT_NE(editor_.add_media(other.id, picture(hash), renditions, "test"), id);
    EXPECT_EQ(public_.find_rendition(hash, 960, "image/webp"), bytes)
        << "on two sites, once in the answer";
}

TEST_F(Editing, ADecorativePictureHasNoTextAndADocumentHasATitle) {
    model::Media undescribed = picture("aa112233445566778899aabbccddeeff");
    undescribed.alternative_text = "";  // not described yet
    EXPECT_NO_THROW((void)editor_.add_media(site_.id, undescribed, {}, "test"));
    undescribed.hash = "bb112233445566778899aabbccddeeff";
    undescribed.is_decorative = true;
    EXPECT_NO_THROW((void)editor_.add_media(site_.id, undescribed, {}, "test"));
    undescribed.hash = "cc112233445566778899aabbccddeeff";
    undescribed.alternative_text = "Ändå text";
    EXPECT_THROW((void)editor_.add_media(site_.id, undescribed, {}, "test"), StoreError);
    model::Media untitled = picture("dd112233445566778899aabbccddeeff");
    untitled.kind = model::MediaKind::document;
    untitled.alternative_text = "";
    EXPECT_THROW((void)editor_.add_media(site_.id, untitled, {}, "test"), StoreError);
}

}  // namespace
}  // namespace budkavle::store
