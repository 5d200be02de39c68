// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A process that lives on: pages are kept, and a change is seen within the second that DESIGN
// section 6 allows.
#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "application_fixture.hpp"
#include "store/connection.hpp"

namespace budkavle::app {
namespace {

using namespace std::chrono_literals;
class KeptPages : public ApplicationFixture {
protected:
    void SetUp() override {
        ApplicationFixture::SetUp();
        restart(Upkeep::watched);
    }
    /// Asks until `is_right`; false if it was not within the second.
    static bool within_a_second(const std::function<bool()>& is_right) {
        return within_seconds(1, is_right);
    }
    static bool within_seconds(int limit, const std::function<bool()>& is_right) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(limit);
        while (!is_right()) {
            if (std::chrono::steady_clock::now() > deadline) {
                return false;
            }
            std::this_thread::sleep_for(10ms);
        }
        return true;
    }
    void withdraw(model::PostId id) {
        auto post = editor_->find_post(site_.id, id).value();
        post.status = store::PostStatus::withdrawn;
        post.withdrawn_reason = "Uppgifterna var fel.";
        ASSERT_TRUE(editor_->change_post(post, {}, "test"));
    }
    [[nodiscard]] bool shows(const std::string& path, const std::string& words) const {
        const http::Response response = get(path);
        return response.body && response.body->find(words) != std::string::npos;
    }
};

TEST_F(KeptPages, APageIsMadeOnceAndThenKept) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    http::Request request;
    request.target = request.path = prefix_ + "/";
    request.host = "www.norrsele.example";
    StageTimes times;
    http::Response first;
    // The first look of the watcher makes everything old once, a page that is just made as well.
    ASSERT_TRUE(within_a_second([&] {
        times = {};
        first = application_->handle(request, times);
        return times.document.count() + times.xslt.count() + times.writing.count() == 0;
    }));
    EXPECT_EQ(application_->handle(request, times).body, first.body)
        << "the same bytes, not a copy";
}

TEST_F(KeptPages, SaysTheSameHoweverOftenItIsAskedAndInEachCoding) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    ASSERT_TRUE(
        within_a_second([&] { return !header(get(prefix_ + "/"), "Last-Modified").empty(); }));
    const auto lines_in = [&](const std::string& accepted) {
        http::Request request;
        request.path = prefix_ + "/";
        request.headers.add("Accept-Encoding", accepted);
        std::string lines;
        ask(request).headers.append_lines(lines);
        return lines;
    };
    for (const std::string& coding : std::vector<std::string>{"identity", "gzip", "br"}) {
        const std::string first = lines_in(coding);
        for (int i = 0; i < 3; ++i) {
            EXPECT_EQ(lines_in(coding), first) << coding;
        }
        EXPECT_THAT(first, testing::HasSubstr("Content-Security-Policy: default-src 'none'"));
        EXPECT_THAT(first, testing::HasSubstr("Vary: Accept-Encoding\r\n"));
        EXPECT_EQ(first.find("Content-Encoding: " + coding) != std::string::npos,
                  coding != "identity");
    }
    http::Request again;
    again.path = prefix_ + "/";
    again.headers.add("If-None-Match", header(get(prefix_ + "/"), "ETag"));
    const http::Response unchanged = ask(again);
    EXPECT_EQ(unchanged.status, http::Status::not_modified);
    EXPECT_EQ(header(unchanged, "Content-Type"), "");
    EXPECT_THAT(header(unchanged, "Content-Security-Policy"), testing::HasSubstr("default-src"));
}

TEST_F(KeptPages, ANewPostIsOnEveryPageThatListsIt) {
    (void)add(make_post("gammal", utc(2026, 1, 2)));
    ASSERT_TRUE(within_a_second([&] { return shows(prefix_ + "/", "Rubrik gammal"); }));
    for (const char* path : {"/rss.xml", "/2026/", "/2026/01/", "/arkiv/", "/sitemap.xml"}) {
        (void)page(prefix_ + path);
    }
    (void)page(prefix_ + "/2026/01/02/gammal/");
    (void)add(make_post("ny", utc(2026, 1, 3)));
    for (const char* path : {"/", "/rss.xml", "/2026/", "/2026/01/"}) {
        EXPECT_TRUE(within_a_second([&] { return shows(prefix_ + path, "Rubrik ny"); })) << path;
    }
    EXPECT_TRUE(within_a_second([&] { return shows(prefix_ + "/sitemap.xml", "/ny/"); }));
    EXPECT_TRUE(within_a_second([&] {
        return shows(prefix_ + "/2026/01/02/gammal/", "Rubrik ny");
    })) << "the neighbour leads to it";
}

TEST_F(KeptPages, AWithdrawnPostIsGoneFromEveryPage) {
    auto post = make_post("fel", utc(2026, 1, 2));
    post.id = add(post);
    (void)add(make_post("kvar", utc(2026, 1, 3)));
    ASSERT_TRUE(within_a_second([&] { return shows(prefix_ + "/", "Rubrik fel"); }));
    (void)page(prefix_ + "/2026/01/02/fel/");
    (void)page(prefix_ + "/rss.xml");
    withdraw(post.id);
    EXPECT_TRUE(within_a_second(
        [&] { return get(prefix_ + "/2026/01/02/fel/").status == http::Status::gone; }));
    for (const char* path : {"/", "/rss.xml", "/2026/01/", "/2026/01/03/kvar/"}) {
        EXPECT_TRUE(within_a_second([&] { return !shows(prefix_ + path, "Rubrik fel"); })) << path;
    }
}

TEST_F(KeptPages, TheArchiveCountsWhatCameAndWentAfterItWasFirstAskedFor) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    ASSERT_TRUE(within_a_second([&] { return shows(prefix_ + "/arkiv/", "1 inlägg"); }));
    (void)add(make_post("andra", utc(2026, 1, 30)));
    EXPECT_TRUE(within_a_second([&] { return shows(prefix_ + "/arkiv/", "2 inlägg"); }));
    const model::PostId oldest = add(make_post("aldst", utc(2009, 6, 30, 23)));
    const std::string month = "href=\"" + prefix_ + "/2009/07/\"";  // already July in Sweden
    EXPECT_TRUE(within_a_second([&] { return shows(prefix_ + "/arkiv/", month); }));
    withdraw(oldest);
    EXPECT_TRUE(within_a_second([&] { return !shows(prefix_ + "/arkiv/", month); }));
    EXPECT_TRUE(shows(prefix_ + "/arkiv/", "2 inlägg"));
}

TEST_F(KeptPages, EveryPageLeadsToTheSixNewestMonths) {
    constexpr unsigned kMonths = 7;
    model::PostId newest;
    for (unsigned month = 1; month <= kMonths; ++month) {
        newest = add(make_post("inlagg-" + std::to_string(month), utc(2025, month, 2)));
    }
    const auto leads_to = [&](const std::string& month) {
        return shows(prefix_ + "/", "href=\"" + prefix_ + "/2025/" + month + "/\"");
    };
    ASSERT_TRUE(within_a_second([&] { return leads_to("07"); }));
    for (const char* month : {"02", "03", "04", "05", "06"}) {
        EXPECT_TRUE(leads_to(month)) << month;
    }
    EXPECT_FALSE(leads_to("01"));
    withdraw(newest);
    EXPECT_TRUE(within_a_second([&] { return leads_to("01") && !leads_to("07"); }));
}

TEST_F(KeptPages, APostThatTimePublishesIsThereInItsSecond) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    const UtcTime soon = system_clock_now() + 2s;
    auto post = make_post("planerad", soon);
    post.expire_at = soon + 3s;
    (void)add(post);
    ASSERT_TRUE(within_a_second([&] { return shows(prefix_ + "/", "Rubrik forst"); }));
    EXPECT_FALSE(shows(prefix_ + "/", "Rubrik planerad"));
    std::this_thread::sleep_until(soon);
    EXPECT_TRUE(within_a_second([&] { return shows(prefix_ + "/", "Rubrik planerad"); }));
    std::this_thread::sleep_until(soon + 3s);
    EXPECT_TRUE(within_a_second([&] { return !shows(prefix_ + "/", "Rubrik planerad"); }));
}

TEST_F(KeptPages, AChangedSiteIsSeenOnAllItsPages) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    ASSERT_TRUE(
        within_a_second([&] { return shows(prefix_ + "/2026/01/02/forst/", "Rubrik forst"); }));
    site_.name = "Kommunens nya blogg";
    editor_->change_site(site_, "test");
    for (const char* path : {"/", "/arkiv/", "/2026/01/02/forst/", "/rss.xml"}) {
        EXPECT_TRUE(within_a_second([&] { return shows(prefix_ + path, site_.name); })) << path;
    }
}

TEST_F(KeptPages, ABannerIsOnEveryPageWithinASecondGoneAsSoonAndNeverInAFeed) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    for (const char* path : {"/", "/arkiv/", "/2026/01/02/forst/", "/rss.xml"}) {
        ASSERT_TRUE(
            within_a_second([&] { return get(prefix_ + path).status == http::Status::ok; }));
    }
    site_.banner = {model::BannerLevel::crisis, "Koka vattnet i Åfors & Norrby.",
                    "/2026/01/02/forst/", "Mer om vattnet"};
    editor_->change_site(site_, "test");
    for (const char* path : {"/", "/arkiv/", "/2026/01/02/forst/", "/2026/01/"}) {
        EXPECT_TRUE(within_a_second([&] {
            return shows(prefix_ + path, "Koka vattnet i Åfors &amp; Norrby.");
        })) << path;
    }
    EXPECT_TRUE(shows(prefix_ + "/", "<a href=\"" + prefix_ + "/2026/01/02/forst/\">Mer om"));
    EXPECT_THAT(*get(prefix_ + "/finns-inte/").body, testing::HasSubstr("Koka vattnet"))
        << "who follows a dead link needs it as much";
    EXPECT_FALSE(shows(prefix_ + "/rss.xml", "Koka vattnet"));
    site_.banner = {};
    editor_->change_site(site_, "test");
    for (const char* path : {"/", "/arkiv/", "/2026/01/02/forst/"}) {
        EXPECT_TRUE(within_a_second([&] { return !shows(prefix_ + path, "Koka vattnet"); }))
            << path;
    }
}

TEST_F(KeptPages, WhatIsKeptIsReadWhileTheDatabaseIsAway) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    const std::string kept = prefix_ + "/2026/01/02/forst/";
    ASSERT_TRUE(within_a_second([&] { return shows(kept, "Rubrik forst"); }));
    server().kill();
    EXPECT_TRUE(within_a_second([&] {
        return get(prefix_ + "/2026/").status == http::Status::service_unavailable;
    })) << "a page that nobody had asked for";
    EXPECT_TRUE(shows(kept, "Rubrik forst"));
    server().start();
    EXPECT_TRUE(
        within_seconds(5, [&] { return get(prefix_ + "/2026/").status == http::Status::ok; }));
    (void)add(make_post("efter", utc(2026, 1, 3)));
    EXPECT_TRUE(within_a_second([&] { return shows(kept, "Rubrik efter"); }));
}

TEST_F(KeptPages, BytesAreCompressedAsTheClientTakesThemWithATagOfTheirOwn) {
    (void)add(make_post("forst", utc(2026, 1, 2)));
    ASSERT_TRUE(within_a_second([&] { return shows(prefix_ + "/", "Rubrik forst"); }));
    http::Request request;
    request.target = request.path = prefix_ + "/";
    request.host = "www.norrsele.example";
    EXPECT_TRUE(within_a_second([&] { return !header(ask(request), "Last-Modified").empty(); }));
    const http::Response plain = ask(request);
    EXPECT_EQ(header(plain, "Vary"), "Accept-Encoding");
    for (const std::string coding : {"gzip", "br", "zstd"}) {
        request.headers = {};
        request.headers.add("Accept-Encoding", coding);
        const http::Response coded = ask(request);
        EXPECT_EQ(header(coded, "Content-Encoding"), coding);
        EXPECT_LT(coded.body->size(), plain.body->size() / 2);
        EXPECT_NE(header(coded, "ETag"), header(plain, "ETag"));
        EXPECT_EQ(ask(request).body, coded.body) << "compressed once";
        request.headers.add("If-None-Match", header(coded, "ETag"));
        EXPECT_EQ(ask(request).status, http::Status::not_modified);
        request.headers.set("If-None-Match", header(plain, "ETag"));
        EXPECT_EQ(ask(request).status, http::Status::ok);
    }
}

TEST_F(KeptPages, ErrorsAreNeverKept) {
    ASSERT_EQ(get(prefix_ + "/2026/01/02/forst/").status, http::Status::not_found);
    (void)add(make_post("forst", utc(2026, 1, 2)));
    EXPECT_EQ(get(prefix_ + "/2026/01/02/forst/").status, http::Status::ok) << "at once";
}

}  // namespace
}  // namespace budkavle::app
