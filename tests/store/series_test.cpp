// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Series: a post's place is chosen or the next free, taken by one post alone, and read in order.
#include <gmock/gmock.h>

#include "base/error.hpp"
#include "store/subject_store.hpp"
#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using testing::ElementsAre;
using namespace std::chrono;

class SeriesPlaces : public StoreFixture {
protected:
    void SetUp() override {
        StoreFixture::SetUp();
        road_ = add_series("Isvägen");
        (void)add_series("Bron");
    }
    std::uint64_t add_series(const std::string& name) {
        return subjects_.add(site_.id, SubjectKind::series, name, "test");
    }
    model::PostId add_part(const std::string& slug, const std::string& series, std::uint32_t place,
                           UtcTime published = noon(2016, 1, 1)) {
        EditablePost post = make_post(slug, published);
        post.series = SeriesPlace{series, "", place};
        return editor_.add_post(post, "test");
    }
    EditablePost load(model::PostId id) { return editor_.find_post(site_.id, id).value(); }
    std::uint32_t place_of(model::PostId id) { return load(id).series.value().place; }
    void move(model::PostId id, const std::optional<SeriesPlace>& place) {
        EditablePost post = load(id);
        post.series = place;
        ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    }
    static std::vector<std::string> slugs(const auto& posts) {
        std::vector<std::string> all;
        for (const auto& post : posts) {
            all.push_back(post.slug);
        }
        return all;
    }

    SubjectStore subjects_{editor_pool_, "test-node"};
    std::uint64_t road_ = 0;
};

TEST_F(SeriesPlaces, APostWithoutANumberGetsTheNextFreeAndKeepsIt) {
    const model::PostId first = add_part("ett", "isvagen", 0);
    const model::PostId seventh = add_part("sju", "isvagen", 7);
    const model::PostId last = add_part("atta", "isvagen", 0);
    EXPECT_EQ(place_of(first), 1U);
    EXPECT_EQ(place_of(seventh), 7U);
    EXPECT_EQ(place_of(last), 8U);
    EXPECT_EQ(load(first).series->name, "Isvägen");
    move(first, SeriesPlace{"isvagen", "", 0});
    EXPECT_EQ(place_of(first), 1U) << "where it stood";
    move(first, SeriesPlace{"bron", "", 0});
    EXPECT_EQ(load(first).series, (SeriesPlace{"bron", "Bron", 1}));
    move(first, std::nullopt);
    EXPECT_EQ(load(first).series, std::nullopt);
    EXPECT_EQ(editor_.find_series(site_.id, "isvagen")->next_place, 9U);
    EXPECT_EQ(editor_.find_series(site_.id, "bron")->next_place, 1U);
}

TEST_F(SeriesPlaces, ATakenPlaceOrAnUnknownSeriesIsRefusedAndNothingIsStored) {
    const model::PostId first = add_part("ett", "isvagen", 1);
    const auto refuses = [](const auto& run) {
        try {
            run();
        } catch (const StoreError& error) {
            return error.kind() == StoreError::Kind::constraint;
        }
        return false;
    };
    EXPECT_TRUE(refuses([&] { (void)add_part("till", "isvagen", 1); }));
    EXPECT_TRUE(refuses([&] { (void)add_part("till", "finns-inte", 0); }));
    EXPECT_FALSE(editor_.find_post_by_slug(site_.id, "till"));
    EXPECT_EQ(editor_.find_part_holder({road_}, 1)->post, first);
    EXPECT_FALSE(editor_.find_part_holder({road_}, 2));
    EXPECT_FALSE(editor_.find_series({site_.id.value + 1}, "isvagen")) << "it is another site's";
}

TEST_F(SeriesPlaces, ReadersHaveThePublicPartsInTheirOrder) {
    (void)add_part("tre", "isvagen", 3, noon(2014, 1, 1));
    (void)add_part("ett", "isvagen", 1, noon(2016, 1, 1));
    (void)add_part("fem", "isvagen", 5, noon(2015, 1, 1));
    (void)add_part("kommande", "isvagen", 2, noon(2099, 1, 1));
    EditablePost draft = make_post("utkast", noon(2016, 1, 2));
    draft.status = PostStatus::draft;
    draft.series = SeriesPlace{"isvagen", "", 4};
    (void)editor_.add_post(draft, "test");
    const auto road = public_.find_series(site_.id, "isvagen");
    ASSERT_TRUE(road);
    EXPECT_EQ(road->name, "Isvägen");
    const auto parts = public_.posts_in_series(site_.id, road->id, 0, 10);
    EXPECT_THAT(slugs(parts), ElementsAre("ett", "tre", "fem"));
    EXPECT_EQ(parts[1].series->place, 3U);
    EXPECT_EQ(parts[1].series->slug, "isvagen");
    EXPECT_THAT(slugs(public_.posts_in_series(site_.id, road->id, 1, 1)), ElementsAre("tre"));
    EXPECT_THAT(slugs(public_.newest_posts_in_series(site_.id, road->id, 2)),
                ElementsAre("ett", "fem"));
    const PublicStore::Parts beside = public_.find_parts_beside(site_.id, road->id, 3);
    EXPECT_EQ(beside.previous->slug, "ett");
    EXPECT_EQ(beside.next->slug, "fem");
    EXPECT_FALSE(public_.find_parts_beside(site_.id, road->id, 1).previous);
    EXPECT_FALSE(public_.find_parts_beside(site_.id, road->id, 5).next);
    EXPECT_THAT(public_.series_to_read(site_.id, 10), ElementsAre("isvagen"))
        << "the other has nothing to read";
}

TEST_F(SeriesPlaces, AChangedTimeIsFollowed) {
    const model::PostId id = add_part("ett", "isvagen", 1);
    EditablePost post = load(id);
    post.publish_at = noon(2099, 1, 1);
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_TRUE(public_.posts_in_series(site_.id, {road_}, 0, 10).empty());
    post = load(id);
    post.publish_at = noon(2010, 1, 1);
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    EXPECT_EQ(public_.newest_posts_in_series(site_.id, {road_}, 10).size(), 1U);
}

TEST_F(SeriesPlaces, MergingPutsThePartsBehindTheOthersInTheirOrder) {
    const model::PostId first = add_part("ett", "isvagen", 1);
    const model::PostId second = add_part("tva", "isvagen", 4);
    const model::PostId bridge = add_part("bro", "bron", 1);
    const model::PostId later = add_part("bro-tva", "bron", 2);
    const auto all = subjects_.list(site_.id, SubjectKind::series);
    ASSERT_EQ(all.size(), 2U);
    ASSERT_TRUE(
        subjects_.merge(site_.id, SubjectKind::series, all[0], all[1], std::nullopt, "test"));
    EXPECT_EQ(load(bridge).series, (SeriesPlace{"isvagen", "Isvägen", 5}));
    EXPECT_EQ(place_of(later), 6U);
    EXPECT_EQ(place_of(first), 1U);
    EXPECT_EQ(place_of(second), 4U);
    EXPECT_FALSE(public_.find_series(site_.id, "bron"));
}

TEST_F(SeriesPlaces, AVersionTellsWhichPartItWas) {
    const model::PostId id = add_part("ett", "isvagen", 2);
    EditablePost post = load(id);
    post.series = SeriesPlace{"bron", "", 5};
    post.title = "Ny rubrik";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    const auto versions = editor_.list_versions(site_.id, id, std::nullopt, 5);
    ASSERT_EQ(versions.size(), 2U);
    EXPECT_EQ(editor_.find_version(site_.id, id, versions[1].name)->series,
              (SeriesPlace{"isvagen", "Isvägen", 2}));
    EXPECT_EQ(editor_.find_version(site_.id, id, versions[0].name)->series,
              (SeriesPlace{"bron", "Bron", 5}));
}

}  // namespace
}  // namespace budkavle::store
