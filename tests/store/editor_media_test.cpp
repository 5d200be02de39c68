// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PictureList : public StoreFixture {
protected:
    model::MediaId add(const std::string& name, char digit) const {
        model::Media media;
        media.hash = std::string(32, digit);
        media.name = name;
        media.alternative_text = "Bild av " + name;
        media.width = 1200;
        media.height = 800;
        return editor_.add_media(site_.id, media, {}, "test");
    }
    std::vector<model::MediaId> listed(std::size_t count) const {
        std::vector<model::MediaId> ids;
        for (const model::Media& media : editor_.list_media(site_.id, count)) {
            ids.push_back(media.id);
        }
        return ids;
    }
};

TEST_F(PictureList, IsByNameWithTheNewestOfANameLast) {
    EXPECT_THAT(listed(10), IsEmpty());
    const model::MediaId old = add("torget", 'a');
    const model::MediaId bridge = add("bron", 'b');
    const model::MediaId newer = add("torget", 'c');
    EXPECT_THAT(listed(10), ElementsAre(bridge, old, newer));
    EXPECT_THAT(listed(2), ElementsAre(bridge, old));
    EXPECT_EQ(editor_.find_media_by_name(site_.id, "torget")->id, newer);
    const model::Media first = editor_.list_media(site_.id, 1).at(0);
    EXPECT_EQ(first.alternative_text, "Bild av bron");
    EXPECT_EQ(first.hash, std::string(32, 'b'));
    EXPECT_EQ(first.width, 1200U);
    EXPECT_FALSE(first.is_decorative);
}

TEST_F(PictureList, HoldsNothingOfAnotherSite) {
    (void)add("norrsken", 'd');
    model::Site other = site_;
    other.slug += "-b";
    other.path_prefix += "b";
    other.id = editor_.add_site(other, "test");
    EXPECT_THAT(editor_.list_media(other.id, 10), IsEmpty());
}

}  // namespace
}  // namespace budkavle::store
