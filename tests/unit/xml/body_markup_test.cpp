// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "xml/body_markup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <concepts>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/log.hpp"
#include "unit/xml/sample_views.hpp"
#include "xml/page_document.hpp"

namespace budkavle::xml {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What the log gets while `act` runs.
template <std::invocable Act>
std::string logged_by(Act act) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("budkavle-log-" + std::to_string(::getpid()));
    log::Settings settings;
    settings.target = log::Target::file;
    settings.file = file.string();
    log::start(settings);
    act();
    log::stop();
    std::ifstream lines(file);
    std::string text((std::istreambuf_iterator<char>(lines)), {});
    std::filesystem::remove(file);
    return text;
}

TEST(BodyMarkup, AGoodBodyIsSetInByteForByte) {
    const std::string body = "<p>Hej &amp; <a href=\"/x/\">hå</a><br></p>";
    EXPECT_EQ(usable_body(body, 1), body);
}

TEST(BodyMarkup, ABrokenBodyIsShownAsTextAndNamedInTheLogByItsPost) {
    std::string shown;
    const std::string log =
        logged_by([&] { shown = usable_body("<p>Kvar & <i>\"halv\"</p>", 4711); });
    EXPECT_EQ(shown, "<p>&lt;p&gt;Kvar &amp; &lt;i&gt;&quot;halv&quot;&lt;/p&gt;</p>");
    EXPECT_THAT(log, HasSubstr("post=4711"));
    EXPECT_THAT(log, HasSubstr("error"));
    EXPECT_THAT(log, Not(HasSubstr("Kvar"))) << "no bodies in the log";
}

TEST(BodyMarkup, ABrokenBodyThatIsShownAgainAndAgainIsNamedOnce) {
    const std::string log = logged_by([] {
        for (int page = 0; page < 50; ++page) {
            (void)usable_body("<p>halv", 4712);
        }
    });
    EXPECT_THAT(log, HasSubstr("post=4712"));
    EXPECT_EQ(log.find("post=4712"), log.rfind("post=4712"));
}

TEST(BodyMarkup, WhatStandsForABrokenBodyIsItselfUsable) {
    for (const char* body : {"<", "\xff\xfe", "a\x01", "<p>", "&", "\"<>&"}) {
        EXPECT_FALSE(find_body_fault(usable_body(body, 1)).has_value()) << body;
    }
}

TEST(BodyMarkup, OneBrokenBodyLeavesTheOtherPostsOfThePageAsTheyAre) {
    PageView page = test::minimal_page(PageKind::front);
    page.posts = {test::minimal_post(1), test::minimal_post(2), test::minimal_post(3)};
    page.posts[0].body = "<p>ett</p>";
    page.posts[1].body = "<p>två";
    page.posts[2].body = "<p>tre</p>";
    std::vector<std::string> bodies;
    (void)logged_by([&] { bodies = make_page(page).bodies(); });
    EXPECT_THAT(bodies, testing::ElementsAre("<p>ett</p>", "<p>&lt;p&gt;två</p>", "<p>tre</p>"));
}

TEST(BodyMarkup, ABrokenBodyInAFeedIsTextToo) {
    FeedView feed = test::full_feed();
    feed.posts.front().body = "<script>";
    std::string text;
    (void)logged_by([&] { text = make_feed(feed).to_text(); });
    EXPECT_THAT(text, HasSubstr("<body>&lt;p&gt;&amp;lt;script&amp;gt;&lt;/p&gt;</body>"));
}

}  // namespace
}  // namespace budkavle::xml
