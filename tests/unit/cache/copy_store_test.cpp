// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the web server finds in the folder after each step, and what a reader is given in need.
#include "cache/copy_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/error.hpp"
#include "unit/cache/copy_folder_fixture.hpp"

namespace budkavle::cache {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::address;
using test::kModified;
using test::merge_all;
using test::SampleContent;
using test::write;
using testing::ElementsAre;
using testing::IsEmpty;

class CopyStoreTest : public test::CopyFolder {
protected:
    CopyStore keeper_{settings()};
    void SetUp() override { ASSERT_TRUE(keeper_.try_acquire()); }
    std::string kept(std::string_view path) const {
        const auto copy = keeper_.find_kept(address(path));
        return copy ? copy->bytes : "(none)";
    }
};

TEST_F(CopyStoreTest, APageIsThreeFilesThatEveryWebServerMayRead) {
    const mode_t mask = ::umask(077);
    EXPECT_EQ(write(keeper_, "/2015/", "Hej"), CopyOutcome::written);
    ::umask(mask);
    EXPECT_THAT(files(), ElementsAre("pages/a.se/2015/page.html", "pages/a.se/2015/page.html-br",
                                     "pages/a.se/2015/page.html-gz"));
    EXPECT_EQ(text("pages/a.se/2015/page.html"), "Hej");
    EXPECT_EQ(text("pages/a.se/2015/page.html-gz"), "zHej");
    EXPECT_EQ(text("pages/a.se/2015/page.html-br"), "bHej");
    EXPECT_EQ(time_of("pages/a.se/2015/page.html"), kModified.time_since_epoch().count());
    const auto rights = [&](const char* name) {
        return fs::status(folder() / name).permissions() & fs::perms::mask;
    };
    EXPECT_EQ(rights("pages/a.se/2015/page.html-gz"), static_cast<fs::perms>(0644));
    EXPECT_EQ(rights("pages/a.se"), static_cast<fs::perms>(0755));
}

TEST_F(CopyStoreTest, TheSameBytesAreNotWrittenAgain) {
    write(keeper_, "/", "Hej", "old inputs");
    struct stat before {};
    ::stat((folder() / "pages/a.se/page.html").c_str(), &before);
    EXPECT_EQ(write(keeper_, "/", "Hej", "new inputs"), CopyOutcome::same);
    struct stat after {};
    ::stat((folder() / "pages/a.se/page.html").c_str(), &after);
    EXPECT_EQ(before.st_ino, after.st_ino);
    EXPECT_EQ(keeper_.find_page(address("/"))->tag, "new inputs");
}

TEST_F(CopyStoreTest, EachVersionHasATimeOfItsOwn) {
    const auto first = kModified.time_since_epoch().count();
    write(keeper_, "/", "aaa");
    write(keeper_, "/", "bbb");
    EXPECT_EQ(time_of("pages/a.se/page.html"), first + 1);
    write(keeper_, "/", "aaa");
    EXPECT_EQ(time_of("pages/a.se/page.html"), first + 2);
    EXPECT_EQ(time_of("pages/a.se/page.html-gz"), first + 2);
    keeper_.set_aside(address("/"));
    write(keeper_, "/", "ccc");
    EXPECT_EQ(time_of("pages/a.se/page.html"), first + 3);
    keeper_.set_aside_all();
    write(keeper_, "/", "ddd");
    EXPECT_EQ(time_of("pages/a.se/page.html"), first + 4);
    keeper_.remove(address("/"));
    write(keeper_, "/", "fff");
    EXPECT_EQ(time_of("pages/a.se/page.html"), first + 5);
    keeper_.write(address("/"), SampleContent("eee").content("", kModified + 1h));
    EXPECT_EQ(time_of("pages/a.se/page.html"), first + 3600);
}

TEST_F(CopyStoreTest, APageThatTurnsOutUnchangedKeepsItsTime) {
    write(keeper_, "/", "aaa");
    write(keeper_, "/", "bbb");
    const auto time = time_of("pages/a.se/page.html");
    keeper_.set_aside(address("/"));
    write(keeper_, "/", "bbb");
    EXPECT_EQ(time_of("pages/a.se/page.html"), time);
    keeper_.set_aside_all();
    write(keeper_, "/", "bbb");
    EXPECT_EQ(time_of("pages/a.se/page.html"), time);
    EXPECT_EQ(text("pages/a.se/page.html-br"), "bbbb");
    merge_all(keeper_);
    EXPECT_EQ(files().size(), 3U);
}

TEST_F(CopyStoreTest, APageWithoutCompressedFormsTakesTheOldOnesAway) {
    write(keeper_, "/robots.txt", "long enough");
    const SampleContent sample("x");
    CopyContent plain = sample.content();
    plain.plain = "short";
    plain.gzip = {};
    plain.brotli = {};
    keeper_.write(address("/robots.txt"), plain);
    EXPECT_THAT(files(), ElementsAre("pages/a.se/robots.txt.txt"));
    EXPECT_EQ(text("pages/a.se/robots.txt.txt"), "short");
}

TEST_F(CopyStoreTest, WhatIsSetAsideIsKeptAndNoLongerServed) {
    write(keeper_, "/", "old");
    keeper_.set_aside(address("/"));
    EXPECT_THAT(files(), ElementsAre("kept/a.se/page.html", "kept/a.se/page.html-br",
                                     "kept/a.se/page.html-gz"));
    EXPECT_EQ(kept("/"), "old");
    EXPECT_FALSE(keeper_.find_kept(address("/"))->is_current);
    write(keeper_, "/", "new");
    EXPECT_EQ(kept("/"), "new");
    EXPECT_TRUE(keeper_.find_kept(address("/"))->is_current);
    EXPECT_EQ(keeper_.find_kept(address("/"))->last_modified, kModified + 1s);
    EXPECT_FALSE(has("kept/a.se/page.html"));
    keeper_.set_aside(address("/"));
    keeper_.set_aside(address("/"));
    EXPECT_EQ(text("kept/a.se/page.html"), "new");
}

TEST_F(CopyStoreTest, WhatIsWithdrawnIsGoneFromEverywhere) {
    write(keeper_, "/2015/hemligt/", "oops 1");
    keeper_.set_aside_all();
    write(keeper_, "/2015/hemligt/", "oops 2");
    keeper_.set_aside(address("/2015/hemligt/"));
    write(keeper_, "/2015/hemligt/", "oops 3");
    keeper_.set_aside_all();
    write(keeper_, "/2015/hemligt/", "oops 4");
    keeper_.remove(address("/2015/hemligt/"));
    EXPECT_EQ(kept("/2015/hemligt/"), "(none)");
    merge_all(keeper_);
    EXPECT_THAT(files(), IsEmpty());
    EXPECT_FALSE(has("pages/a.se"));
    keeper_.remove(address("/never/there/"));
}

TEST_F(CopyStoreTest, AllIsSetAsideAtOnceAndFoundAllTheTime) {
    for (const char* path : {"/", "/2015/", "/2015/rss.xml", "/2016/"}) {
        write(keeper_, path, std::string("1 ") + path);
    }
    keeper_.set_aside_all();
    EXPECT_FALSE(has("pages"));
    EXPECT_EQ(kept("/2015/rss.xml"), "1 /2015/rss.xml");
    write(keeper_, "/2015/", "2");
    keeper_.set_aside_all();
    write(keeper_, "/2016/", "3");
    keeper_.set_aside(address("/2016/"));
    while (keeper_.merge_some(1)) {
        EXPECT_EQ(kept("/"), "1 /");
        EXPECT_EQ(kept("/2015/"), "2");
        EXPECT_EQ(kept("/2016/"), "3");
    }
    EXPECT_EQ(text("kept/a.se/page.html"), "1 /");
    EXPECT_EQ(text("kept/a.se/2015/page.html-gz"), "z2");
    EXPECT_EQ(text("kept/a.se/2015/rss.xml.rss"), "1 /2015/rss.xml");
    EXPECT_EQ(text("kept/a.se/2016/page.html"), "3");
    EXPECT_THAT(keeper_.status().pages.copies, 0U);
    EXPECT_THAT(keeper_.status().kept.copies, 4U);
}

TEST_F(CopyStoreTest, OneHostIsSetAsideAndTheOthersStay) {
    const SampleContent sample("x");
    for (const char* host : {"a", "a-b", "a.b", "a0", "b"}) {
        keeper_.write(address("/", host), sample.content());
    }
    keeper_.set_aside_host("a");
    EXPECT_FALSE(keeper_.find_page(address("/", "a")));
    EXPECT_FALSE(has("pages/a/page.html"));
    for (const char* host : {"a-b", "a.b", "a0", "b"}) {
        EXPECT_TRUE(keeper_.find_page(address("/", host))) << host;
    }
    merge_all(keeper_);
    EXPECT_EQ(text("kept/a/page.html"), "x");
    keeper_.set_aside_host("nobody.se");
    EXPECT_THROW(keeper_.set_aside_host("../b"), CopyError);
}

TEST_F(CopyStoreTest, TheKeeperFindsCopiesByTheirTags) {
    write(keeper_, "/2016/", "x", "1 20 30");
    write(keeper_, "/2015/", "y", "1 10 20");
    std::vector<std::string> found;
    keeper_.for_each([&](const CopyFacts& copy) {
        found.push_back(std::string(copy.key) + " " + std::string(copy.tag));
        EXPECT_TRUE(CopyAddress::parse_key(copy.key));
    });
    EXPECT_THAT(found, ElementsAre("a.se/2015/ 1 10 20", "a.se/2016/ 1 20 30"));
    EXPECT_THROW(write(keeper_, "/", "x", "two\nlines"), CopyError);
}

TEST_F(CopyStoreTest, TheLimitOfPagesHoldsAndLeavesNothingStale) {
    fs::remove_all(folder());
    CopySettings small = settings();
    small.page_limit = 1;
    small.byte_limit = 100;
    CopyStore keeper(small);
    ASSERT_TRUE(keeper.try_acquire());
    EXPECT_EQ(write(keeper, "/", "first"), CopyOutcome::written);
    EXPECT_EQ(write(keeper, "/2015/", "second"), CopyOutcome::full);
    EXPECT_EQ(write(keeper, "/", "again"), CopyOutcome::written);
    EXPECT_EQ(write(keeper, "/", std::string(40, 'x')), CopyOutcome::full);
    EXPECT_FALSE(has("pages/a.se/page.html"));
    EXPECT_EQ(keeper.find_kept(address("/"))->bytes, "again");
    EXPECT_EQ(write(keeper, "/2015/", "second"), CopyOutcome::written);
}

TEST_F(CopyStoreTest, OlderCopiesAreHeldToTheLimitsToo) {
    CopySettings small = settings();
    small.folder += "-small";
    small.page_limit = 10;
    CopyStore keeper(small);
    ASSERT_TRUE(keeper.try_acquire());
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 10; ++i) {
            const SampleContent sample("x");
            const int number = round * 10 + i;
            keeper.write(address("/" + std::to_string(number) + "/"),
                         sample.content("", kModified + std::chrono::seconds(number)));
        }
        keeper.set_aside_all();
    }
    merge_all(keeper);
    EXPECT_EQ(keeper.status().kept.copies, 10U);
    EXPECT_TRUE(keeper.find_kept(address("/29/")));
    EXPECT_FALSE(keeper.find_kept(address("/19/")));
    fs::remove_all(small.folder);
}

TEST_F(CopyStoreTest, FiftyThousandCopiesAreAFewMegabytes) {
    // What malloc gives: 16 bytes at least, in steps of 16, with a head of 8.
    std::size_t bytes = 0;
    CopyIndex index;
    for (int i = 0; i < 50'000; ++i) {
        const std::string key =
            "blogg.kommunen.se/2015/11/26/en-rubrik-av-vanlig-langd-" + std::to_string(i) + "/";
        const CopyFacts facts{key, "12 1447000000 1448000000", "\"0123456789abcdef-12345\""};
        index.set(facts);
        bytes +=
            8 + ((24 + facts.key.size() + facts.tag.size() + facts.etag.size() + 8 + 15) & ~15U);
    }
    EXPECT_EQ(index.size(), 50'000U);
    EXPECT_LT(bytes, 9'000'000U);
}

}  // namespace
}  // namespace budkavle::cache
