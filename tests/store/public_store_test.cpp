// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/public_store.hpp"

#include <gmock/gmock.h>

#include <set>

#include "store_fixture.hpp"

namespace budkavle::store {
namespace {

using testing::ElementsAre;
using namespace std::chrono;

class PublicPosts : public StoreFixture {
protected:
    model::PostId add(const std::string& slug, UtcTime published) {
        return editor_.add_post(make_post(slug, published), "test");
    }
    static std::vector<std::string> slugs(const auto& posts) {
        std::vector<std::string> all;
        for (const auto& post : posts) {
            all.push_back(post.slug);
        }
        return all;
    }
};

TEST_F(PublicPosts, SiteComesBackAsItWasStored) {
    site_.date_style = {model::DateStyle::Place::as_heading, false, false, false};
    site_.list_form = model::ListForm::lead;
    site_.tagline = "Vi möts 😀";
    site_.posts_per_page = 50;
    site_.theme = "vinter";
    site_.banner = {model::BannerLevel::crisis, "Koka vattnet i Åfors.", "/kris/",
                    "Mer om vattnet"};
    editor_.change_site(site_, "test");
    const auto sites = public_.load_sites();
    EXPECT_THAT(sites, testing::Contains(site_));
    EXPECT_EQ(editor_.find_site(site_.slug), site_);
}

TEST_F(PublicPosts, PostComesBackWithAwkwardTextAsItWasStored) {
    EditablePost post = make_post("awkward", noon(2015, 11, 26));
    post.title = "<&\"'> \\ % 😀 Jåhkåmåhkke čáđŋšŧž";
    post.body = "<p>\xF0\x9F\x8E\x89 &lt;&amp;&quot;&gt; Buorre beaivi</p>";
    post.lead = "<p>Ingress</p>";
    post.summary = "Kort";
    post.author_name = "Áile Åström";
    post.categories = {"Ö-vik", "Älgar", "Skola & förskola"};
    (void)editor_.add_post(post, "test");
    const auto found = public_.find_post(
        site_.id, {noon(2015, 11, 26) - hours(12), noon(2015, 11, 27)}, "awkward");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->title, post.title);
    EXPECT_EQ(found->body, post.body);
    EXPECT_EQ(found->lead, post.lead);
    EXPECT_EQ(found->summary, "Kort");
    EXPECT_EQ(found->author_name, "Áile Åström");
    EXPECT_EQ(found->published, noon(2015, 11, 26));
    EXPECT_EQ(found->updated, std::nullopt);
    std::vector<std::string> names;
    for (const auto& category : found->categories) {
        names.push_back(category.name);
    }
    EXPECT_THAT(names, ElementsAre("Skola & förskola", "Älgar", "Ö-vik")) << "in Swedish order";
    EXPECT_EQ(found->categories.front().slug, "skola-forskola");
}

TEST_F(PublicPosts, TheClockIsTheDatabasesOwn) {
    const UtcTime before = system_clock_now();
    const UtcTime theirs = public_.read_clock();  // the same machine
    EXPECT_GE(theirs, before - std::chrono::seconds(1));
    EXPECT_LE(theirs, system_clock_now() + std::chrono::seconds(1));
}

TEST_F(PublicPosts, PostNeedsNoTitle) {
    EditablePost post = make_post("utan-titel", noon(2017, 11, 19));
    post.title.reset();
    (void)editor_.add_post(post, "test");
    const auto found = public_.newest_posts(site_.id, 1).at(0);
    EXPECT_EQ(found.title, std::nullopt);
    EXPECT_EQ(found.plain_start, "Början");
    EXPECT_EQ(found.lead, std::nullopt);
    EXPECT_EQ(found.author_name, "");
}

TEST_F(PublicPosts, LargeBodyIsWhole) {
    EditablePost post = make_post("stor", noon(2020, 1, 1));
    post.body = "<p>" + std::string(500'000, 'x') + "å</p>";
    (void)editor_.add_post(post, "test");
    EXPECT_EQ(public_.newest_posts(site_.id, 1).at(0).body, post.body);
}

TEST_F(PublicPosts, PagesNeitherRepeatNorSkipPostsOfTheSameSecond) {
    std::set<std::string> expected;
    for (int i = 0; i < 7; ++i) {
        expected.insert("samtidig-" + std::to_string(i));
        (void)add("samtidig-" + std::to_string(i), noon(2016, 5, 1));
    }
    (void)add("aldre", noon(2016, 4, 1));
    expected.insert("aldre");
    std::multiset<std::string> seen;
    auto page = public_.newest_posts(site_.id, 3);
    while (!page.empty()) {
        for (const auto& post : page) {
            seen.insert(post.slug);
        }
        page = public_.posts_older_than(site_.id, page.back(), 3);
    }
    EXPECT_EQ(seen, std::multiset<std::string>(expected.begin(), expected.end()));
}

TEST_F(PublicPosts, APostThatIsNotPublicIsNoPlaceToPageFrom) {
    EditablePost draft = make_post("utkast", noon(2016, 1, 1));
    draft.status = PostStatus::draft;
    const model::PostId id = editor_.add_post(draft, "test");
    EXPECT_FALSE(public_.find_post_link(site_.id, id));
    EXPECT_FALSE(public_.find_post_link(site_.id, {999'999}));
}

TEST_F(PublicPosts, AnotherSitesPostsStayThere) {
    const model::PostId id = add("egen", noon(2016, 1, 1));
    model::Site other = site_;
    other.slug += "-b";
    other.path_prefix += "b";
    other.id = editor_.add_site(other, "test");
    EXPECT_TRUE(public_.newest_posts(other.id, 10).empty());
    EXPECT_FALSE(public_.find_post_link(other.id, id));
    EXPECT_FALSE(public_.published_range(other.id));
    EXPECT_TRUE(public_.find_post_link(site_.id, id));
}

TEST_F(PublicPosts, SpanIsFromInclusiveToExclusiveAsTheCallerSays) {
    // The day that clocks go forward in Sweden is 23 hours long: 30 March 2025, 23:00 to 22:00 UTC.
    const UtcTime from = sys_days(year(2025) / 3 / 29) + hours(23);
    const UtcTime to = sys_days(year(2025) / 3 / 30) + hours(22);
    (void)add("fore", from - seconds(1));
    (void)add("forsta", from);
    (void)add("sista", to - seconds(1));
    (void)add("efter", to);
    EXPECT_THAT(slugs(public_.posts_in(site_.id, {from, to}, 10)), ElementsAre("sista", "forsta"));
    EXPECT_THAT(slugs(public_.post_links_in(site_.id, {from, to}, 10)),
                ElementsAre("sista", "forsta"));
    EXPECT_THAT(public_.count_posts(site_.id, {from - hours(1), from, to, to + hours(1)}),
                ElementsAre(1U, 2U, 1U));
    EXPECT_FALSE(public_.find_post(site_.id, {from, to}, "efter"));
    EXPECT_TRUE(public_.find_post(site_.id, {from, to}, "sista"));
    const auto range = public_.published_range(site_.id);
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, from - seconds(1));
    EXPECT_EQ(range->second, to);
}

TEST_F(PublicPosts, NeighboursAreTheNextInTimeAndId) {
    const model::PostId first = add("a", noon(2016, 1, 1));
    const model::PostId twin = add("b", noon(2016, 1, 1));
    const model::PostId last = add("c", noon(2016, 1, 2));
    const auto middle = public_.find_neighbours(site_.id, *public_.find_post_link(site_.id, twin));
    ASSERT_TRUE(middle.older && middle.newer);
    EXPECT_EQ(middle.older->id, first);
    EXPECT_EQ(middle.newer->id, last);
    const auto edge = public_.find_neighbours(site_.id, *public_.find_post_link(site_.id, last));
    EXPECT_FALSE(edge.newer);
    EXPECT_EQ(edge.older->id, twin);
}

TEST_F(PublicPosts, CategoriesHaveTheirPosts) {
    for (int i = 0; i < 5; ++i) {
        EditablePost post = make_post("p" + std::to_string(i), noon(2016, 1, 1) + hours(i / 2));
        post.categories = i % 2 == 0 ? std::vector<std::string>{"Jämnt", "Alla"}
                                     : std::vector<std::string>{"Alla"};
        (void)editor_.add_post(post, "test");
    }
    EditablePost hidden = make_post("dold", noon(2016, 1, 1));
    hidden.status = PostStatus::draft;
    hidden.categories = {"Bara utkast", "Alla"};
    (void)editor_.add_post(hidden, "test");
    const auto categories = public_.categories(site_.id);
    ASSERT_EQ(categories.size(), 2U) << "a category of drafts is not shown";
    EXPECT_EQ(categories[0].name, "Alla");
    EXPECT_EQ(categories[1].name, "Jämnt");
    const auto even = public_.find_category(site_.id, "jamnt");
    ASSERT_TRUE(even);
    const auto page = public_.newest_posts_in_category(site_.id, even->id, 2);
    EXPECT_THAT(slugs(page), ElementsAre("p4", "p2"));
    EXPECT_THAT(slugs(public_.category_posts_older_than(site_.id, even->id, page.back(), 2)),
                ElementsAre("p0"));
    EXPECT_FALSE(public_.find_category(site_.id, "finns-inte"));
}

TEST_F(PublicPosts, TagsHaveTheirPostsAndPostsTheirTags) {
    for (int i = 0; i < 5; ++i) {
        EditablePost post = make_post("p" + std::to_string(i), noon(2016, 1, 1) + hours(i / 2));
        post.tags = i % 2 == 0 ? std::vector<std::string>{"Vinter", "Älgar & 😀"}
                               : std::vector<std::string>{"Älgar & 😀"};
        (void)editor_.add_post(post, "test");
    }
    EditablePost hidden = make_post("dold", noon(2016, 1, 1));
    hidden.status = PostStatus::draft;
    hidden.tags = {"Vinter"};
    (void)editor_.add_post(hidden, "test");
    EditablePost coming = make_post("kommande", noon(2099, 1, 1));
    coming.tags = {"Vinter"};
    (void)editor_.add_post(coming, "test");
    const auto winter = public_.find_tag(site_.id, "vinter");
    ASSERT_TRUE(winter);
    EXPECT_EQ(winter->name, "Vinter");
    const auto page = public_.newest_posts_with_tag(site_.id, winter->id, 2);
    EXPECT_THAT(slugs(page), ElementsAre("p4", "p2"));
    ASSERT_EQ(page.front().tags.size(), 2U);
    EXPECT_EQ(page.front().tags[0].slug, "vinter");
    EXPECT_EQ(page.front().tags[1].name, "Älgar & 😀");
    EXPECT_THAT(slugs(public_.tag_posts_older_than(site_.id, winter->id, page.back(), 2)),
                ElementsAre("p0"));
    EXPECT_FALSE(public_.find_tag(site_.id, "finns-inte"));
    EXPECT_FALSE(public_.find_tag({site_.id.value + 1}, "vinter")) << "it is another site's";
}

TEST_F(PublicPosts, MenuHasItsPagesInOrder) {
    for (const auto& [slug, position] : {std::pair("om", 2U), std::pair("kontakt", 1U)}) {
        EditablePost page = make_post(slug, noon(2016, 1, 1));
        page.kind = model::PostKind::page;
        page.menu_position = position;
        (void)editor_.add_post(page, "test");
    }
    EditablePost loose = make_post("utanfor-menyn", noon(2016, 1, 1));
    loose.kind = model::PostKind::page;
    (void)editor_.add_post(loose, "test");
    EXPECT_THAT(slugs(public_.menu_pages(site_.id, model::MenuPlace::top)),
                ElementsAre("kontakt", "om"));
    EXPECT_TRUE(public_.find_page(site_.id, "utanfor-menyn"));
    EXPECT_TRUE(public_.newest_posts(site_.id, 10).empty()) << "a page is not among the posts";
    EXPECT_EQ(public_.sitemap_pages(site_.id, 10).size(), 3U);
    EXPECT_EQ(public_.sitemap_pages(site_.id, 2).size(), 2U);
    (void)add("post", noon(2016, 5, 1));
    EXPECT_EQ(public_.sitemap_posts(site_.id, {noon(2016, 1, 1), noon(2016, 6, 1)}, 10).size(), 1U);
    EXPECT_TRUE(public_.sitemap_posts(site_.id, {noon(2015, 1, 1), noon(2016, 1, 1)}, 10).empty());
}

TEST_F(PublicPosts, AWithdrawnPostSaysWhyAndOnlyIfItWasPublic) {
    EditablePost post = make_post("borta", noon(2016, 5, 17));
    post.id = editor_.add_post(post, "test");
    post = load(post.id);
    post.status = PostStatus::withdrawn;
    post.withdrawn_reason = "Uppgifterna var fel.";
    ASSERT_TRUE(editor_.change_post(post, std::nullopt, "test"));
    const auto gone = public_.find_gone_post(site_.id, "/2016/05/17/borta/");
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->reason, "Uppgifterna var fel.");
    for (const char* path : {"/2016/05/18/borta/", "/2016/05/17/annan/", "/borta/",
                             "/2016/05/17/borta", "/2016/13/99/borta/", "/", "", "//",
                             "/2016/05/17/", "/2016/05/borta/", "/99999999999/05/17/borta/"}) {
        EXPECT_FALSE(public_.find_gone_post(site_.id, path)) << path;
    }
    EditablePost early = make_post("aldrig-publik", system_clock_now() + hours(24));
    early.status = PostStatus::withdrawn;
    (void)editor_.add_post(early, "test");
    const auto day = floor<days>(*early.publish_at);
    const std::string date = to_rfc3339(sys_seconds(day)).substr(0, 10);
    EXPECT_FALSE(public_.find_gone_post(site_.id, "/" + date.substr(0, 4) + "/" +
                                                      date.substr(5, 2) + "/" + date.substr(8) +
                                                      "/aldrig-publik/"));
}

}  // namespace
}  // namespace budkavle::store
