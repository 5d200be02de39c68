// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What readers get at each kind of address.
#include "application_fixture.hpp"

namespace budkavle::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class ReaderPages : public ApplicationFixture {};

TEST_F(ReaderPages, FrontPageHasTheNewestFirstAndLeadsOnToTheOlder) {
    for (unsigned day = 1; day <= 4; ++day) {
        add(make_post("dag-" + std::to_string(day), utc(2015, 11, day)));
    }
    const std::string front = page(prefix_ + "/");
    EXPECT_LT(front.find("Rubrik dag-4"), front.find("Rubrik dag-3"));
    EXPECT_THAT(front, Not(HasSubstr("Rubrik dag-1")));
    EXPECT_THAT(front, HasSubstr(prefix_ + "/aldre/"));
}

TEST_F(ReaderPages, OlderPagesShowEachPostOnceAndCostNoOffset) {
    constexpr unsigned kPosts = 8;
    for (unsigned i = 1; i <= kPosts; ++i) {
        add(make_post("p" + std::to_string(i) + "x", utc(2015, 11, 5)));  // all at the same second
    }
    std::string path = prefix_ + "/";
    std::string all;
    for (int pages = 0; pages < 4 && !path.empty(); ++pages) {
        const std::string html = page(path);
        all += html;
        const std::string link = "href=\"" + prefix_ + "/aldre/";
        const std::size_t older = html.find(link);
        const std::size_t start = older + link.find('/');
        path = older == html.npos ? "" : html.substr(start, html.find('"', start) - start);
    }
    EXPECT_EQ(path, "") << "the last page leads nowhere";
    for (unsigned i = 1; i <= kPosts; ++i) {
        const std::string title = ">Rubrik p" + std::to_string(i) + "x<";
        const std::size_t first = all.find(title);
        EXPECT_NE(first, all.npos) << title;
        EXPECT_EQ(all.find(title, first + 1), all.npos) << title << " twice";
    }
}

TEST_F(ReaderPages, ALargeSiteHasASitemapForEachYear) {
    (void)add(make_post("forst", utc(2015, 11, 1)));
    EXPECT_THAT(page(prefix_ + "/sitemap.xml"), HasSubstr("/2015/11/01/forst/"));
    EXPECT_EQ(get(prefix_ + "/2015/sitemap.xml").status, http::Status::not_found);
    run_as_owner(
        "INSERT INTO posts (site_id, kind, status, slug, language, body, rules_version, "
        "publish_at_utc, created_utc, saved_utc) WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL "
        "SELECT "
        "i + 1 FROM n WHERE i < 49) SELECT " +
        std::to_string(site_.id.value) +
        ", 'post', 'published', CONCAT('p', a.i * 50 + b.i), 'sv', '<p>x</p>', 1, "
        "'2016-05-01' - INTERVAL a.i * 50 + b.i MINUTE, '2016-05-01', '2016-05-01' "
        "FROM n AS a JOIN n AS b");
    restart(Upkeep::each_time);
    const std::string index = page(prefix_ + "/sitemap.xml");
    EXPECT_THAT(index, HasSubstr(site_.base_url + "/2016/sitemap.xml"));
    EXPECT_THAT(index, HasSubstr(site_.base_url + "/2015/sitemap.xml"));
    const std::string newest = page(prefix_ + "/2016/sitemap.xml");
    EXPECT_THAT(newest, HasSubstr("/p2100/"));
    EXPECT_THAT(newest, HasSubstr(site_.base_url + "/arkiv/"));
    EXPECT_THAT(newest, Not(HasSubstr("/forst/")));
    EXPECT_THAT(page(prefix_ + "/2015/sitemap.xml"), HasSubstr("/2015/11/01/forst/"));
    EXPECT_EQ(get(prefix_ + "/2014/sitemap.xml").status, http::Status::not_found);
}

TEST_F(ReaderPages, DraftFutureAndExpiredPostsAreNowhere) {
    store::EditablePost draft = make_post("utkast", utc(2015, 11, 1));
    draft.status = store::PostStatus::draft;
    add(draft);
    add(make_post("framtid", utc(2031, 1, 1)));
    store::EditablePost expired = make_post("utgangen", utc(2015, 11, 1));
    expired.expire_at = utc(2015, 12, 1);
    add(expired);
    add(make_post("synlig", utc(2015, 11, 2)));
    for (const std::string path :
         {"/", "/2015/", "/2015/11/", "/arkiv/", "/rss.xml", "/sitemap.xml"}) {
        const std::string bytes = page(prefix_ + path);
        EXPECT_THAT(bytes, Not(HasSubstr("utkast"))) << path;
        EXPECT_THAT(bytes, Not(HasSubstr("framtid"))) << path;
        EXPECT_THAT(bytes, Not(HasSubstr("utgangen"))) << path;
    }
    EXPECT_EQ(get(prefix_ + "/2015/11/01/utkast/").status, http::Status::not_found);
    EXPECT_EQ(get(prefix_ + "/2031/01/01/framtid/").status, http::Status::not_found);
    EXPECT_EQ(get(prefix_ + "/2015/11/01/utgangen/").status, http::Status::gone);
}

TEST_F(ReaderPages, APostNearMidnightBelongsToTheSwedishDay) {
    add(make_post("nyar", utc(2015, 12, 31, 23, 30)));
    EXPECT_THAT(page(prefix_ + "/2016/01/01/nyar/"), HasSubstr("Fredag den 1 januari 2016"));
    EXPECT_EQ(get(prefix_ + "/2015/12/31/nyar/").status, http::Status::not_found);
    EXPECT_THAT(page(prefix_ + "/2016/01/"), HasSubstr("Rubrik nyar"));
    EXPECT_EQ(get(prefix_ + "/2015/12/").status, http::Status::not_found);
}

TEST_F(ReaderPages, APostLeadsToItsNeighbours) {
    add(make_post("forst", utc(2015, 11, 1)));
    add(make_post("mitten", utc(2015, 11, 2)));
    add(make_post("sist", utc(2015, 11, 3)));
    const std::string html = page(prefix_ + "/2015/11/02/mitten/");
    EXPECT_THAT(html, HasSubstr(prefix_ + "/2015/11/01/forst/"));
    EXPECT_THAT(html, HasSubstr(prefix_ + "/2015/11/03/sist/"));
}

TEST_F(ReaderPages, APostWithoutTitleIsNamedByItsDate) {
    store::EditablePost post = make_post("utan-rubrik", utc(2017, 11, 19));
    post.title.reset();
    add(post);
    EXPECT_THAT(page(prefix_ + "/2017/11/19/utan-rubrik/"),
                HasSubstr("<title>Söndag den 19 november 2017: En rad."));
}

TEST_F(ReaderPages, FeedHasWholeBodiesWithAbsoluteAddresses) {
    add(make_post("lank", utc(2015, 11, 26, 9, 30),
                  "<p><a href=\"site:/arkiv/\">arkivet</a> <a href=\"/politik/\">politik</a></p>"));
    const std::string feed = page(prefix_ + "/rss.xml");
    EXPECT_THAT(feed, HasSubstr("https://www.norrsele.example" + prefix_ + "/arkiv/"));
    EXPECT_THAT(feed, HasSubstr("https://www.norrsele.example/politik/"));
    EXPECT_THAT(feed, HasSubstr("<pubDate>Thu, 26 Nov 2015 09:30:00 +0000</pubDate>"));
}

TEST_F(ReaderPages, ABrokenStoredBodyIsShownAsTextAndTheOthersStand) {
    const model::PostId broken = add(make_post("trasig", utc(2015, 11, 2)));
    add(make_post("hel", utc(2015, 11, 1)));
    run_as_owner("UPDATE posts SET body = '<p><script>x()</script><b' WHERE id = " +
                 std::to_string(broken.value));
    const std::string front = page(prefix_ + "/");
    EXPECT_THAT(front, HasSubstr("&lt;script&gt;x()"));
    EXPECT_THAT(front, Not(HasSubstr("<script")));
    EXPECT_THAT(front, HasSubstr("Rubrik hel"));
}

TEST_F(ReaderPages, TheRightSiteAnswersEachHostAndPrefix) {
    model::Site own = site_;
    own.slug += "-b";
    own.name = "Egen adress";
    own.host = "egen.example";
    own.path_prefix.clear();
    own.base_url = "https://egen.example";
    own.id = editor_->add_site(own, "test");
    http::Request request;
    request.host = "egen.example";
    EXPECT_THAT(*ask(request).body, HasSubstr("Egen adress"));
    request.host = "www.norrsele.example";
    request.path = prefix_ + "/";
    EXPECT_THAT(*ask(request).body, HasSubstr("Kommunchefens blogg"));
    request.path = prefix_ + "x/";
    EXPECT_EQ(ask(request).status, http::Status::not_found) << "a prefix ends at a slash";
}

TEST_F(ReaderPages, XmlOfAPageIsThatOfItsDocument) {
    add(make_post("en", utc(2015, 11, 1)));
    http::Request request;
    request.path = prefix_ + "/";
    StageTimes times;
    const http::Response response = application_->handle_as_xml(request, times);
    EXPECT_EQ(header(response, "Content-Type"), "application/xml; charset=utf-8");
    EXPECT_THAT(*response.body, HasSubstr("<page kind=\"front\""));
    EXPECT_THAT(*response.body, HasSubstr("<p>En rad.</p>"));
}

}  // namespace
}  // namespace budkavle::app
