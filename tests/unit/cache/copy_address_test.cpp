// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace budkavle::cache {
namespace {

using testing::ElementsAre;

bool has_copy(std::string_view path) {
    return CopyAddress::parse("blogg.exempel.se", path).has_value();
}

bool is_host(std::string_view host) {
    return CopyAddress::parse(host, "/").has_value();
}

TEST(CopyAddress, TellsFoldersAndFile) {
    const auto page = CopyAddress::parse("blogg.exempel.se:8080", "/norrsele/2015/");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->host(), "blogg.exempel.se");
    EXPECT_EQ(page->path(), "/norrsele/2015/");
    EXPECT_THAT(page->folders(), ElementsAre("blogg.exempel.se", "norrsele", "2015"));
    EXPECT_EQ(page->file_name(), "page.html");
    EXPECT_EQ(CopyAddress::parse_key(page->key()), page);
}

TEST(CopyAddress, TheLastExtensionTellsTheType) {
    EXPECT_EQ(CopyAddress::parse("a", "/n/rss.xml")->file_name(), "rss.xml.rss");
    EXPECT_EQ(CopyAddress::parse("a", "/sitemap.xml")->file_name(), "sitemap.xml.xml");
    EXPECT_EQ(CopyAddress::parse("a", "/robots.txt")->file_name(), "robots.txt.txt");
    EXPECT_EQ(CopyAddress::parse("a", "/")->file_name(), "page.html");
    EXPECT_THAT(CopyAddress::parse("a", "/n/rss.xml")->folders(), ElementsAre("a", "n"));
}

TEST(CopyAddress, WhatIsNoPageHasNoCopy) {
    for (const char* path : {"", "2015/", "/2015", "//", "/a//", "/sok/rss.json", "/atom.xml",
                             "/media/ab/x.webp", "/rss.xml/x", "*"}) {
        EXPECT_FALSE(has_copy(path)) << path;
    }
}

TEST(CopyAddress, NobodyGetsOutOfTheFolder) {
    for (const char* path : {"/../", "/./", "/a/../../", "/..", "/.../", "/a..b/", "/.git/", "/-a/",
                             "/_a/", "/a\\b/", "/A/", "/å/", "/a b/", "/a%2f/", "/a\n/", "/a;b/"}) {
        EXPECT_FALSE(has_copy(path)) << path;
    }
    EXPECT_FALSE(has_copy(std::string_view("/a\0b/", 5)));
    for (const char* host : {"", ".", "..", "a..b", ".a", "a.", "-a", "A.se", "a/b", "a_b", "[::1]",
                             "a:", "a:x", "a:80x", "a:123456", ":80", "a:80:80"}) {
        EXPECT_FALSE(is_host(host)) << host;
    }
    EXPECT_FALSE(is_host(std::string_view("a\0b", 3)));
    EXPECT_TRUE(is_host("127.0.0.1:8080"));
    EXPECT_FALSE(CopyAddress::parse_key("a:80/"));
    EXPECT_FALSE(CopyAddress::parse_key("a"));
}

TEST(CopyAddress, NoFolderWantsTheNameOfAFile) {
    for (const char* path : {"/page.html/", "/rss.xml/", "/rss.xml.rss/", "/robots.txt.txt/",
                             "/page.html-gz/", "/page.html-br/", "/a/page.html/rss.xml"}) {
        EXPECT_FALSE(has_copy(path)) << path;
    }
    EXPECT_TRUE(has_copy("/v1.0/"));
    EXPECT_TRUE(has_copy("/forkortningen-br/"));
    EXPECT_FALSE(is_copy_file_name("page.html-gz"));
    EXPECT_TRUE(is_copy_file_name("page.html"));
}

TEST(CopyAddress, LengthsAreBounded) {
    const auto path_of = [](std::size_t count, std::size_t length) {
        std::string path = "/";
        for (std::size_t i = 0; i < count; ++i) {
            path += std::string(length, 'a') + "/";
        }
        return path;
    };
    EXPECT_TRUE(has_copy(path_of(1, 128)));
    EXPECT_FALSE(has_copy(path_of(1, 129)));
    EXPECT_TRUE(has_copy(path_of(8, 10)));
    EXPECT_FALSE(has_copy(path_of(9, 10)));
    EXPECT_FALSE(has_copy(path_of(8, 100)));
    EXPECT_TRUE(is_host(std::string(253, 'a')));
    EXPECT_FALSE(is_host(std::string(254, 'a')));
}

}  // namespace
}  // namespace budkavle::cache
