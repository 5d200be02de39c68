// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/validators.hpp"

#include <gtest/gtest.h>

namespace budkavle::http {
namespace {

constexpr std::string_view kModified = "Thu, 26 Nov 2015 09:30:00 GMT";

Response page() {
    Response response;
    response.body = std::make_shared<const std::string>("page");
    response.headers.set("ETag", "\"abc\"");
    response.headers.set("Last-Modified", kModified);
    response.headers.set("Cache-Control", "max-age=60");
    response.headers.set("Vary", "Accept-Encoding");
    response.headers.set("Content-Type", "text/html; charset=utf-8");
    response.headers.set("Content-Length", "4");
    return response;
}

Request request_with(std::string_view name, std::string_view value) {
    Request request;
    request.headers.add(name, value);
    return request;
}

TEST(Validators, TheSameBytesGiveTheSameStrongTag) {
    EXPECT_EQ(make_etag("Torsdag"), make_etag(std::string("Torsdag")));
    EXPECT_EQ(make_etag("").front(), '"');
    EXPECT_EQ(make_etag("").back(), '"');
}

TEST(Validators, TheTagIsTheSameInEveryProcessAndVersion) {
    EXPECT_EQ(make_etag("Torsdag den 26 november 2015"), "\"66e00639dfd1ad43-28\"");
}

TEST(Validators, ASmallChangeGivesAnotherTag) {
    const std::string text(1000, 'a');
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string other = text;
        other[at] = 'b';
        EXPECT_NE(make_etag(text), make_etag(other)) << at;
    }
    EXPECT_NE(make_etag(std::string(8, '\0')), make_etag(std::string(9, '\0')));
}

TEST(Validators, EachCodingOfAPageHasAStrongTagOfItsOwn) {
    EXPECT_EQ(etag_of_coding("\"abc\"", Coding::identity), "\"abc\"");
    EXPECT_EQ(etag_of_coding("\"abc\"", Coding::gzip), "\"abc-gzip\"");
    EXPECT_EQ(etag_of_coding("\"abc\"", Coding::br), "\"abc-br\"");
    EXPECT_EQ(etag_of_coding("\"abc\"", Coding::zstd), "\"abc-zstd\"");
    EXPECT_EQ(etag_of_coding("W/\"abc\"", Coding::br), "W/\"abc-br\"");
}

TEST(Validators, ACopyInTheSameCodingIsNotModifiedAndOneInAnotherIs) {
    const std::string plain = make_etag("page");
    Response coded = page();
    coded.headers.set("ETag", etag_of_coding(plain, Coding::br));
    const std::string held = etag_of_coding(plain, Coding::br);
    EXPECT_TRUE(is_not_modified(request_with("If-None-Match", held), coded));
    EXPECT_TRUE(is_not_modified(request_with("If-None-Match", "W/" + held), coded));
    EXPECT_TRUE(is_not_modified(request_with("If-None-Match", plain + ", " + held), coded));
    EXPECT_FALSE(is_not_modified(request_with("If-None-Match", plain), coded));
    EXPECT_FALSE(
        is_not_modified(request_with("If-None-Match", etag_of_coding(plain, Coding::gzip)), coded));
    EXPECT_EQ(make_not_modified(coded).headers.find("ETag"), held);
}

TEST(Validators, AListOfTagsIsSearched) {
    EXPECT_TRUE(matches_etag("\"abc\"", "\"abc\""));
    EXPECT_TRUE(matches_etag("\"x\", \"abc\"", "\"abc\""));
    EXPECT_TRUE(matches_etag("\"x\",\t\"a,b\" ,\"abc\"", "\"abc\""));
    EXPECT_TRUE(matches_etag(",, \"abc\"", "\"abc\""));
    EXPECT_FALSE(matches_etag("\"x\", \"ab\"", "\"abc\""));
}

TEST(Validators, TagsAreComparedWeakly) {
    EXPECT_TRUE(matches_etag("W/\"abc\"", "\"abc\""));
    EXPECT_TRUE(matches_etag("\"abc\"", "W/\"abc\""));
}

TEST(Validators, AStarMatchesAnyTag) {
    EXPECT_TRUE(matches_etag(" *", "\"abc\""));
}

TEST(Validators, AMalformedListMatchesNothingBeyondItsFault) {
    EXPECT_FALSE(matches_etag("", "\"abc\""));
    EXPECT_FALSE(matches_etag("abc", "\"abc\""));
    EXPECT_FALSE(matches_etag("x \"abc\"", "\"abc\""));
    EXPECT_FALSE(matches_etag("\"abc", "\"abc\""));
    EXPECT_FALSE(matches_etag("w/\"abc\"", "\"abc\""));
}

TEST(Validators, AMatchingTagIsNotModified) {
    EXPECT_TRUE(is_not_modified(request_with("If-None-Match", "\"abc\""), page()));
    EXPECT_FALSE(is_not_modified(request_with("If-None-Match", "\"old\""), page()));
    EXPECT_FALSE(is_not_modified(Request{}, page()));
}

TEST(Validators, ADateThatIsNotBeforeTheChangeIsNotModified) {
    EXPECT_TRUE(is_not_modified(request_with("If-Modified-Since", kModified), page()));
    EXPECT_TRUE(is_not_modified(request_with("If-Modified-Since", "Fri, 27 Nov 2015 09:30:00 GMT"),
                                page()));
    EXPECT_FALSE(is_not_modified(request_with("If-Modified-Since", "Thu, 26 Nov 2015 09:29:59 GMT"),
                                 page()));
    EXPECT_FALSE(is_not_modified(request_with("If-Modified-Since", "i går"), page()));
}

TEST(Validators, TheTagGoesBeforeTheDate) {
    Request request = request_with("If-None-Match", "\"old\"");
    request.headers.add("If-Modified-Since", kModified);
    EXPECT_FALSE(is_not_modified(request, page()));
}

TEST(Validators, OnlyReadingMayBeNotModified) {
    Request request = request_with("If-None-Match", "\"abc\"");
    request.method = Method::head;
    EXPECT_TRUE(is_not_modified(request, page()));
    request.method = Method::post;
    EXPECT_FALSE(is_not_modified(request, page()));
}

TEST(Validators, AnErrorPageIsNeverNotModified) {
    Response response = page();
    response.status = Status::not_found;
    EXPECT_FALSE(is_not_modified(request_with("If-None-Match", "*"), response));
}

TEST(Validators, TheNotModifiedAnswerHasNoBodyAndOnlyTheFieldsThatCachesNeed) {
    const Response answer = make_not_modified(page());
    EXPECT_EQ(answer.status, Status::not_modified);
    EXPECT_EQ(answer.body, nullptr);
    EXPECT_EQ(answer.headers.find("ETag"), "\"abc\"");
    EXPECT_EQ(answer.headers.find("Last-Modified"), kModified);
    EXPECT_EQ(answer.headers.find("Cache-Control"), "max-age=60");
    EXPECT_EQ(answer.headers.find("Vary"), "Accept-Encoding");
    EXPECT_FALSE(answer.headers.find("Content-Type"));
    EXPECT_FALSE(answer.headers.find("Content-Length"));
}

}  // namespace
}  // namespace budkavle::http
