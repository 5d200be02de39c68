// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Status, validators, redirects and failures.
#include <chrono>
#include <thread>
#include <vector>

#include "application_fixture.hpp"

namespace budkavle::app {
namespace {

using testing::HasSubstr;
using testing::Not;

class HttpRules : public ApplicationFixture {};

TEST_F(HttpRules, AClientThatHasThePageGets304) {
    add(make_post("en", utc(2015, 11, 1)));
    const http::Response first = get(prefix_ + "/");
    ASSERT_NE(header(first, "ETag"), "");
    http::Request again;
    again.path = prefix_ + "/";
    again.headers.add("If-None-Match", header(first, "ETag"));
    const http::Response second = ask(again);
    EXPECT_EQ(second.status, http::Status::not_modified);
    EXPECT_EQ(second.body, nullptr);
    EXPECT_EQ(header(second, "ETag"), header(first, "ETag"));
    add(make_post("tva", utc(2015, 11, 2)));
    EXPECT_EQ(ask(again).status, http::Status::ok) << "after a change the tag is another";
}

TEST_F(HttpRules, EveryResponseCarriesTheSecurityHeaders) {
    for (const std::string& path :
         std::vector<std::string>{prefix_ + "/", prefix_ + "/finns-inte/", "/robots.txt"}) {
        const http::Response response = get(path);
        EXPECT_THAT(header(response, "Content-Security-Policy"), HasSubstr("default-src 'none'"))
            << path;
        EXPECT_EQ(header(response, "X-Content-Type-Options"), "nosniff") << path;
        EXPECT_EQ(header(response, "Referrer-Policy"), "no-referrer") << path;
        EXPECT_EQ(header(response, "Set-Cookie"), "") << path;
    }
}

TEST_F(HttpRules, AnErrorPageIsInTheSitesDesignAndNamesTheRequest) {
    const http::Response response = get(prefix_ + "/finns-inte/");
    EXPECT_EQ(response.status, http::Status::not_found);
    EXPECT_THAT(*response.body, HasSubstr("Sidan finns inte"));
    EXPECT_THAT(*response.body, HasSubstr("Norrsele kommun"));
    EXPECT_THAT(*response.body, HasSubstr("0123456789abcdef"));
    EXPECT_EQ(header(response, "Cache-Control"), "no-store");
}

TEST_F(HttpRules, AnUnknownMethodIsToldWhatIsAllowed) {
    http::Request request;
    request.path = prefix_ + "/";
    request.method = http::Method::other;
    request.method_text = "BREW";
    const http::Response response = ask(request);
    EXPECT_EQ(response.status, http::Status::method_not_allowed);
    EXPECT_EQ(header(response, "Allow"), "GET, HEAD");
}

TEST_F(HttpRules, AWithdrawnPostSaysWhyItIsGone) {
    store::EditablePost post = make_post("dragen", utc(2015, 11, 1));
    const model::PostId id = add(post);
    post = *editor_->find_post(site_.id, id);
    post.status = store::PostStatus::withdrawn;
    post.withdrawn_reason = "Uppgiften var fel.";
    ASSERT_TRUE(editor_->change_post(post, std::nullopt, "test"));
    const http::Response response = get(prefix_ + "/2015/11/01/dragen/");
    EXPECT_EQ(response.status, http::Status::gone);
    EXPECT_THAT(*response.body, HasSubstr("Uppgiften var fel."));
}

TEST_F(HttpRules, AChangedSlugLeadsOnForEver) {
    const model::PostId id = add(make_post("gammal", utc(2015, 11, 1)));
    store::EditablePost post = *editor_->find_post(site_.id, id);
    post.slug = "ny";
    ASSERT_TRUE(editor_->change_post(post, "/2015/11/01/gammal/", "test"));
    const http::Response response = get(prefix_ + "/2015/11/01/gammal/");
    EXPECT_EQ(response.status, http::Status::moved_permanently);
    EXPECT_EQ(header(response, "Location"), prefix_ + "/2015/11/01/ny/");
}

TEST_F(HttpRules, AMissingLastSlashIsAddedByARedirect) {
    const http::Response response = get(prefix_ + "/arkiv");
    EXPECT_EQ(response.status, http::Status::moved_permanently);
    EXPECT_EQ(header(response, "Location"), prefix_ + "/arkiv/");
}

TEST_F(HttpRules, TheStyleSheetIsKeptForEverAtItsAddress) {
    const std::string html = page(prefix_ + "/");
    const std::size_t start = html.find(prefix_ + "/asset/");
    ASSERT_NE(start, html.npos);
    const http::Response css = get(html.substr(start, html.find('"', start) - start));
    EXPECT_THAT(header(css, "Cache-Control"), HasSubstr("immutable"));
    EXPECT_EQ(header(css, "Content-Type"), "text/css; charset=utf-8");
    EXPECT_THAT(*css.body, HasSubstr(site_.accent_light));
    const http::Response stale = get(prefix_ + "/asset/0000000000000000/site.css");
    EXPECT_EQ(stale.status, http::Status::ok) << "a page from before a change is not left bare";
    EXPECT_THAT(header(stale, "Cache-Control"), Not(HasSubstr("immutable")));
}

TEST_F(HttpRules, RefusedRequestsGetAPageOfTheirOwn) {
    http::Request request;
    request.refused = http::Status::content_too_large;
    const http::Response response = ask(request);
    EXPECT_EQ(response.status, http::Status::content_too_large);
    EXPECT_THAT(header(response, "Content-Type"), HasSubstr("text/html"));
}

TEST_F(HttpRules, ADatabaseThatGoesAwayIsA503InTheDesignAndComesBackByItself) {
    add(make_post("en", utc(2015, 11, 1)));
    EXPECT_EQ(get(prefix_ + "/").status, http::Status::ok);
    server().kill();
    const auto start = std::chrono::steady_clock::now();
    const http::Response away = get(prefix_ + "/");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{3});
    EXPECT_EQ(away.status, http::Status::service_unavailable);
    EXPECT_NE(header(away, "Retry-After"), "");
    EXPECT_THAT(*away.body, HasSubstr("Norrsele kommun"));
    server().start();
    http::Status status = away.status;
    for (int tries = 0; tries < 50 && status != http::Status::ok; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        status = get(prefix_ + "/").status;
    }
    EXPECT_EQ(status, http::Status::ok);
}

TEST(RoleFor, OnlyTheEditorsAddressesNeedMoreThanAReader) {
    const auto role_of = [](const std::string& path) {
        http::Request request;
        request.target = request.path = path;
        return role_for(request);
    };
    for (const std::string path : {"/admin/", "/admin/site/x/", "/api/atom/x/"}) {
        EXPECT_EQ(role_of(path), Role::all) << path;
    }
    for (const std::string path :
         {"", "/", "/x/2025/11/26/admin/", "/administration/", "/health"}) {
        EXPECT_EQ(role_of(path), Role::reader) << path;
    }
}

}  // namespace
}  // namespace budkavle::app
