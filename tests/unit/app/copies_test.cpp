// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/copies/copied_file.hpp"
#include "app/copies/copy_notes.hpp"
#include "app/copies/page_links.hpp"

namespace budkavle::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PageLinks, AreThePathsOfHrefSrcAndSrcset) {
    EXPECT_THAT(find_page_links(
                    R"(<link rel="stylesheet" href="/n/asset/a1/site.css"><a href="/n/2015/#c">)"
                    R"(<img src="/n/media/ab/x-320.webp" )"
                    R"(srcset="/n/media/ab/x-320.webp 320w, /n/media/ab/x-640.webp 640w">)"),
                ElementsAre("/n/asset/a1/site.css", "/n/2015/", "/n/media/ab/x-320.webp",
                            "/n/media/ab/x-640.webp"));
}

TEST(PageLinks, AreNoneOutsideTheHost) {
    EXPECT_THAT(find_page_links(R"(<a href="https://x.se/a/"><a href="//x.se/"><a href="mailto:a">)"
                                R"(<a href="#top"><a href="/a&amp;b/"><p title="/not/">)"),
                IsEmpty());
}

TEST(PageLinks, EndWithABrokenPage) {
    EXPECT_THAT(find_page_links(R"(<a href="/a/)"), ElementsAre("/a/"));
    EXPECT_THAT(find_page_links(R"(<a href=")"), IsEmpty());
}

TEST(CopiedFile, IsAPictureOrAnAssetBelowAnyPrefix) {
    const auto picture = CopiedFile::parse("/norrsele/media/0a1b/norr-sken-960.webp");
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->hash, "0a1b");
    EXPECT_EQ(picture->medium()->width, 960U);
    EXPECT_EQ(picture->medium()->extension, "webp");
    const auto asset = CopiedFile::parse("/asset/0a1b/site.css");
    ASSERT_TRUE(asset);
    EXPECT_FALSE(asset->medium());
    const auto document = CopiedFile::parse("/norrsele/media/0a1b/plan-2016.pdf");
    ASSERT_TRUE(document);
    EXPECT_TRUE(document->medium()->is_document());
    EXPECT_EQ(document->medium()->extension, "pdf");
    EXPECT_EQ(CopiedFile::parse("/media/0a1b/x-320.avif")->medium()->media_type, "image/avif");
    for (const char* path :
         {"/norrsele/2015/", "/media/0a1b/x.webp", "/media/0a1b/x-0.webp", "/media/0a1b/.pdf",
          "/media/0a1b/A.pdf", "/media/0a1b/a\".pdf", "/media/xyz/a-1.webp", "/media/0a1b/a-1.svg",
          "/media/0a1b/a-1.webp/"}) {
        EXPECT_FALSE(CopiedFile::parse(path)) << path;
    }
}

TEST(CopyNotes, ReadWhatTheyWrote) {
    const cache::PageInputs page{model::SiteId{7}, {model::kFarPast, model::kFarFuture}};
    const auto read = parse_tag(to_tag(page));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->site, page.site);
    EXPECT_EQ(read->span, page.span);
    EXPECT_FALSE(parse_tag(to_tag({}))->site);
    const CopyStamp stamp{
        "0.1.0 12 34", model::kFarPast, {{"web 1", 5, model::kFarFuture}, {"b", 9, {}}}};
    const auto again = parse_stamp(to_text(stamp));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->fingerprint, stamp.fingerprint);
    EXPECT_EQ(again->seen_at, stamp.seen_at);
    EXPECT_EQ(again->counters, stamp.counters);
}

TEST(CopyNotes, RefuseWhatTheyDidNotWrite) {
    for (const char* tag : {"", "x", "1 2", "1 2 3 4", "-1 2 3", "1 b 3"}) {
        EXPECT_FALSE(parse_tag(tag)) << tag;
    }
    for (const char* text : {"", "a", "a\nb\n", "a\n1\nx\n", "a\n1\n5 6\n"}) {
        EXPECT_FALSE(parse_stamp(text)) << text;
    }
}

}  // namespace
}  // namespace budkavle::app
