// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/media_library.hpp"

#include <gmock/gmock.h>

#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Library : public StoreFixture {
protected:
    model::Media medium(const std::string& name, char digit) const {
        model::Media media;
        media.hash = std::string(32, digit);
        media.name = name;
        media.alternative_text = "Bild av " + name;
        media.width = 1200;
        media.height = 800;
        return media;
    }
    model::MediaId add(const model::Media& media) const {
        return editor_.add_media(site_.id, media, {}, "test");
    }
    model::MediaId add_document(const std::string& name, char digit) const {
        model::Media media = medium(name, digit);
        media.kind = model::MediaKind::document;
        media.alternative_text = "Plan 100%";
        media.width = 0;
        media.height = 0;
        media.document = {.page_count = 12,
                          .title = {},
                          .language = "sv-SE",
                          .warnings = {model::DocumentWarning::untagged,
                                       model::DocumentWarning::has_attachments}};
        const std::string pdf = "%PDF-1.7";
        return editor_.add_media(
            site_.id, media,
            {{.facts = {.media_type = std::string(model::kPdf), .byte_count = pdf.size()},
              .bytes = pdf}},
            "test");
    }
    std::vector<model::MediaId> listed(MediaFilter filter) const {
        filter.site = site_.id;
        std::vector<model::MediaId> ids;
        for (const model::Media& media : library_.list(filter)) {
            ids.push_back(media.id);
        }
        return ids;
    }
    model::PostId add_post_with(model::MediaId id) const {
        EditablePost post = make_post("med-bild", noon(2015, 11, 26));
        post.media = {id};
        return editor_.add_post(post, "test");
    }
    std::uint64_t audit_count(const std::string& action) const {
        return count_as_owner(
            "SELECT COUNT(*) AS n FROM audit_entries WHERE subject_kind = 'media' AND "
            "action = '" +
            action + "' AND site_id = " + std::to_string(site_.id.value));
    }

    MediaLibrary library_{editor_pool_, "node-1"};
};

TEST_F(Library, IsNewestFirstAndPaged) {
    const auto first = add(medium("torget", 'a'));
    const auto second = add(medium("bron", 'b'));
    const auto third = add(medium("torget", 'c'));
    EXPECT_THAT(listed({}), ElementsAre(third, second, first));
    EXPECT_THAT(listed({.count = 2}), ElementsAre(third, second));
    EXPECT_THAT(listed({.before = second}), ElementsAre(first));
}

TEST_F(Library, IsSearchedByNameAndTextWhateverTheCase) {
    const auto square = add(medium("torget", 'a'));
    const auto plan = add_document("verksamhetsplan", 'b');
    EXPECT_THAT(listed({.search = "TORG"}), ElementsAre(square));
    EXPECT_THAT(listed({.search = "samhets"}), ElementsAre(plan));
    EXPECT_THAT(listed({.search = "100%"}), ElementsAre(plan));
    EXPECT_THAT(listed({.search = "%"}), ElementsAre(plan));
    EXPECT_THAT(listed({.search = "_"}), IsEmpty());
    EXPECT_THAT(listed({.search = "' OR 1"}), IsEmpty());
}

TEST_F(Library, IsSearchedForWordsWithSwedishLetters) {
    model::Media bridge = medium("bron", 'a');
    bridge.alternative_text = "Bron över älven";
    const auto id = add(bridge);
    EXPECT_THAT(listed({.search = "Älv"}), ElementsAre(id));
    EXPECT_THAT(listed({.search = "ålv"}), IsEmpty());
}

TEST_F(Library, HoldsPicturesThatNobodyHasDescribedYet) {
    model::Media bridge = medium("bron", 'a');
    bridge.alternative_text.clear();
    bridge.id = add(bridge);
    EXPECT_FALSE(editor_.find_media(site_.id, bridge.id)->is_described());
    bridge.is_decorative = true;
    EXPECT_TRUE(library_.change_text(bridge, site_.id, {}, "test"));
    EXPECT_TRUE(editor_.find_media(site_.id, bridge.id)->is_described());
    model::Media plan = medium("plan", 'b');
    plan.is_decorative = true;
    EXPECT_THROW((void)add(plan), StoreError) << "a decorative picture with a text";
}

TEST_F(Library, TellsPicturesFromDocuments) {
    const auto square = add(medium("torget", 'a'));
    const auto plan = add_document("plan", 'b');
    EXPECT_THAT(listed({.kind = model::MediaKind::picture}), ElementsAre(square));
    EXPECT_THAT(listed({.kind = model::MediaKind::document}), ElementsAre(plan));
    const model::Media stored = editor_.find_media(site_.id, plan).value();
    EXPECT_EQ(stored.kind, model::MediaKind::document);
    EXPECT_EQ(stored.document.page_count, 12U);
    EXPECT_EQ(stored.document.language, "sv-SE");
    EXPECT_THAT(stored.document.warnings, ElementsAre(model::DocumentWarning::untagged,
                                                      model::DocumentWarning::has_attachments));
    EXPECT_EQ(public_.find_rendition(stored.hash, 0, model::kPdf), "%PDF-1.7");
}

TEST_F(Library, TellsWhereAPictureIsUsed) {
    const auto id = add(medium("torget", 'a'));
    EXPECT_THAT(library_.uses(site_.id, id), IsEmpty());
    const auto post = add_post_with(id);
    const auto uses = library_.uses(site_.id, id);
    ASSERT_EQ(uses.size(), 1U);
    EXPECT_EQ(uses[0].post, post);
    EXPECT_EQ(uses[0].slug, "med-bild");
    EXPECT_EQ(uses[0].status, PostStatus::published);
}

TEST_F(Library, ChangesATextTogetherWithTheBodiesThatShowIt) {
    const auto id = add(medium("torget", 'a'));
    const auto post = add_post_with(id);
    const auto before = public_.change_state();
    model::Media changed = editor_.find_media(site_.id, id).value();
    changed.alternative_text = "Torget en vinterdag";
    const MediaUse use = library_.uses(site_.id, id).at(0);
    ASSERT_TRUE(library_.change_text(changed, site_.id,
                                     {{.use = use, .body = "<p>ny</p>", .lead = {}}}, "anna"));
    EXPECT_EQ(editor_.find_media(site_.id, id)->alternative_text, "Torget en vinterdag");
    EXPECT_EQ(load(post).body, "<p>ny</p>");
    EXPECT_EQ(load(post).lock_version, use.lock_version + 1);
    EXPECT_EQ(audit_count("change"), 1U);
    const auto changes = public_.changes_since(before.counters, public_.change_state().counters);
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->size(), 1U);
    EXPECT_EQ(changes->front().span, model::second_of(noon(2015, 11, 26)));
}

TEST_F(Library, ChangesNothingIfAPostWasSavedMeanwhile) {
    const auto id = add(medium("torget", 'a'));
    const auto post = add_post_with(id);
    const MediaUse use = library_.uses(site_.id, id).at(0);
    EditablePost saved = load(post);
    saved.body = "<p>Nyare</p>";
    ASSERT_TRUE(editor_.change_post(saved, std::nullopt, "bo"));
    model::Media changed = editor_.find_media(site_.id, id).value();
    changed.alternative_text = "Nytt";
    EXPECT_FALSE(library_.change_text(changed, site_.id,
                                      {{.use = use, .body = "<p>x</p>", .lead = {}}}, "anna"));
    EXPECT_EQ(editor_.find_media(site_.id, id)->alternative_text, "Bild av torget");
    EXPECT_EQ(load(post).body, "<p>Nyare</p>");
}

TEST_F(Library, PutsAsideWhatNoPostUsesAndGetsItBack) {
    const auto id = add(medium("torget", 'a'));
    EXPECT_EQ(library_.trash(site_.id, id, "anna"), TrashOutcome::done);
    EXPECT_THAT(listed({}), IsEmpty());
    EXPECT_THAT(listed({.is_trashed = true}), ElementsAre(id));
    EXPECT_FALSE(editor_.find_media_by_name(site_.id, "torget"));
    EXPECT_TRUE(editor_.find_media(site_.id, id)->trashed);
    EXPECT_TRUE(library_.restore(site_.id, id, "anna"));
    EXPECT_THAT(listed({}), ElementsAre(id));
    EXPECT_EQ(audit_count("trash"), 1U);
    EXPECT_EQ(audit_count("restore"), 1U);
}

TEST_F(Library, KeepsWhatAPostUses) {
    const auto id = add(medium("torget", 'a'));
    (void)add_post_with(id);
    EXPECT_EQ(library_.trash(site_.id, id, "anna"), TrashOutcome::is_used);
    EXPECT_THAT(listed({}), ElementsAre(id));
}

TEST_F(Library, KnowsNothingOfOtherSites) {
    const auto id = add(medium("torget", 'a'));
    model::Site site = site_;
    site.slug += "-b";
    site.path_prefix += "b";
    const model::SiteId other = editor_.add_site(site, "test");
    EXPECT_EQ(library_.trash(other, id, "anna"), TrashOutcome::is_unknown);
    EXPECT_FALSE(library_.restore(other, id, "anna"));
    EXPECT_THAT(library_.uses(other, id), IsEmpty());
}

TEST_F(Library, TakesAFileOutOfTheTrashThatIsUploadedAgain) {
    const auto id = add(medium("torget", 'a'));
    ASSERT_EQ(library_.trash(site_.id, id, "anna"), TrashOutcome::done);
    EXPECT_EQ(add(medium("torget", 'a')), id);
    EXPECT_THAT(listed({}), ElementsAre(id));
}

}  // namespace
}  // namespace budkavle::store
