// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/request_reader.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace budkavle::wire {
namespace {

/// A request made of "NAME=VALUE" strings beside method and target.
http::Request read(std::vector<const char*> entries, Body body = {}) {
    entries.push_back("REQUEST_METHOD=GET");
    entries.push_back("REQUEST_URI=/a/?b=c");
    entries.push_back(nullptr);
    RequestIds ids;
    return make_request(Parameters(entries.data()), std::move(body), ids);
}

TEST(RequestReader, TheFirstOfTwoParametersWins) {
    const http::Request request = read({"HTTP_HOST=first.se", "HTTP_HOST=second.se"});
    EXPECT_EQ(request.host, "first.se");
    EXPECT_EQ(request.headers.find("Host"), "first.se");
}

TEST(RequestReader, AnEmptyParameterCountsAsAbsent) {
    const http::Request request =
        read({"HTTP_HOST=", "SERVER_NAME=named.se", "HTTP_COOKIE=", "CONTENT_LENGTH="});
    EXPECT_EQ(request.host, "named.se");
    EXPECT_FALSE(request.headers.find("Cookie"));
    EXPECT_FALSE(request.refused);
}

TEST(RequestReader, TheProxyFieldIsDropped) {
    EXPECT_FALSE(read({"HTTP_PROXY=http://evil.example/"}).headers.find("Proxy"));
    EXPECT_FALSE(read({"HTTP_PrOXY=http://evil.example/"}).headers.find("Proxy"));
}

TEST(RequestReader, TheWebServerAloneSaysWhoTheUserIs) {
    EXPECT_EQ(read({"HTTP_REMOTE_USER=anna", "HTTP_REMOTE-USER=anna"}).remote_user, "");
    EXPECT_EQ(read({"REMOTE_USER=anna", "HTTP_REMOTE_USER=berit"}).remote_user, "anna");
}

TEST(RequestReader, FieldsHaveTheirNamesBack) {
    const http::Request request =
        read({"HTTP_IF_NONE_MATCH=\"x\"", "CONTENT_TYPE=text/plain", "SERVER_PORT=80"});
    EXPECT_EQ(request.headers.find("If-None-Match"), "\"x\"");
    EXPECT_EQ(request.headers.find("Content-Type"), "text/plain");
    EXPECT_EQ(request.headers.fields().size(), 2U);
}

TEST(RequestReader, TheTargetIsRequestUriWhateverElseIsSaid) {
    const http::Request request = read({"PATH_INFO=/other", "SCRIPT_NAME=/x", "QUERY_STRING=y"});
    EXPECT_EQ(request.path, "/a/");
    EXPECT_EQ(request.query, "b=c");
    EXPECT_EQ(request.target, "/a/?b=c");
}

TEST(RequestReader, TheHostOfAnAbsoluteTargetGoesBeforeTheField) {
    const http::Request request = read({"REQUEST_URI=http://Absolute.se/x", "HTTP_HOST=field.se"});
    EXPECT_EQ(request.host, "absolute.se");
    EXPECT_EQ(request.path, "/x");
}

TEST(RequestReader, HttpsIsKnownFromEitherParameter) {
    EXPECT_TRUE(read({"HTTPS=on"}).is_https);
    EXPECT_TRUE(read({"HTTPS=1"}).is_https);
    EXPECT_TRUE(read({"REQUEST_SCHEME=https"}).is_https);
    EXPECT_FALSE(read({"HTTPS=off"}).is_https);
    EXPECT_FALSE(read({"HTTPS="}).is_https);
    EXPECT_FALSE(read({"HTTP_X_FORWARDED_PROTO=https"}).is_https);
}

TEST(RequestReader, TheOwnPortOfTheSchemeIsDropped) {
    EXPECT_EQ(read({"HTTPS=on", "HTTP_HOST=a.se:443"}).host, "a.se");
    EXPECT_EQ(read({"HTTP_HOST=a.se:443"}).host, "a.se:443");
}

TEST(RequestReader, ARequestWithoutHostIsServed) {
    const http::Request request = read({});
    EXPECT_EQ(request.host, "");
    EXPECT_FALSE(request.refused);
}

TEST(RequestReader, ARefusedRequestStillTellsItsHost) {
    const http::Request request = read({"REQUEST_URI=/%", "HTTP_HOST=a.se"});
    EXPECT_EQ(request.refused, http::Status::bad_request);
    EXPECT_EQ(request.host, "a.se");
}

TEST(RequestReader, TheWebServersRequestIdGoesBeforeTheClients) {
    EXPECT_EQ(read({"HTTP_X_REQUEST_ID=from-client", "REQUEST_ID=from-server"}).id, "from-server");
    EXPECT_EQ(read({"HTTP_X_REQUEST_ID=from-client"}).id, "from-client");
}

TEST(RequestReader, AnIdThatMayNotGoIntoALogIsReplaced) {
    for (const char* entry : {"REQUEST_ID=short", "REQUEST_ID=with space", "REQUEST_ID=a\nb345678",
                              "REQUEST_ID=åååååå"}) {
        const std::string id = read({entry}).id;
        EXPECT_EQ(id.size(), 16U) << entry;
        EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos) << id;
    }
    const std::string too_long = "REQUEST_ID=" + std::string(65, 'a');
    EXPECT_EQ(read({too_long.c_str()}).id.size(), 16U);
}

TEST(RequestReader, IdsDiffer) {
    RequestIds ids;
    EXPECT_NE(ids.make(), ids.make());
    EXPECT_NE(RequestIds().make(), RequestIds().make());
}

TEST(RequestReader, ABodyThatCannotBeUsedIsRefusedWithItsReason) {
    EXPECT_EQ(read({}, {.state = Body::State::too_large}).refused, http::Status::content_too_large);
    EXPECT_EQ(read({}, {.state = Body::State::timed_out}).refused, http::Status::request_timeout);
}

}  // namespace
}  // namespace budkavle::wire
