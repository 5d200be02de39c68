// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <future>
#include <iterator>
#include <latch>
#include <stdexcept>

#include "base/log.hpp"
#include "test_server.hpp"

namespace budkavle::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(Server, AnswersARequest) {
    const TestServer server;
    const auto answer = server.client().ask(get("/2015/11/26/sk%C3%A5p/?sida=2"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "path=/2015/11/26/skåp/");
    EXPECT_EQ(answer->fields.at("Content-Length"), std::to_string(answer->body.size()));
}

TEST(Server, GivesTheHandlerTheWholeRequest) {
    RequestLog log;
    const TestServer server({}, echo_into(log));
    FastcgiRequest request = post("/kommentar/?a=1", "namn=Åsa&text=Hej");
    request.parameters.emplace_back("HTTPS", "on");
    request.parameters.emplace_back("HTTP_ACCEPT_LANGUAGE", "sv");
    request.parameters.emplace_back("REQUEST_ID", "abcdef0123456789");
    ASSERT_TRUE(server.client().ask(request));
    const http::Request seen = log.only();
    EXPECT_EQ(seen.method, http::Method::post);
    EXPECT_EQ(seen.path, "/kommentar/");
    EXPECT_EQ(seen.query, "a=1");
    EXPECT_EQ(seen.host, "blogg.exempel.se");
    EXPECT_TRUE(seen.is_https);
    EXPECT_EQ(seen.remote_address, "192.0.2.7");
    EXPECT_EQ(seen.headers.find("Accept-Language"), "sv");
    EXPECT_EQ(seen.body, "namn=Åsa&text=Hej");
    EXPECT_EQ(seen.id, "abcdef0123456789");
    EXPECT_FALSE(seen.refused);
}

TEST(Server, SendsAndReceivesLargeBodies) {
    const std::string large(3 * 1000 * 1000, 'x');
    std::atomic<std::size_t> received = 0;
    const TestServer server({.body_limit_bytes = large.size()},
                            [&](const http::Request& request, StageTimes&) {
                                received = request.body.size();
                                http::Response response;
                                response.body = std::make_shared<const std::string>(large);
                                return response;
                            });
    const auto answer = server.client().ask(post("/", large));
    ASSERT_TRUE(answer);
    EXPECT_EQ(received, large.size());
    EXPECT_EQ(answer->body, large);
}

TEST(Server, KeepsAConnectionThatAsksForIt) {
    const TestServer server;
    FastcgiClient client = server.client();
    for (const char* target : {"/a", "/b", "/c"}) {
        FastcgiRequest request = get(target);
        request.keeps_connection = true;
        const auto answer = client.ask(request);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->body, std::string("path=") + target);
    }
}

TEST(Server, ClosesAConnectionThatDoesNotAskToBeKept) {
    const TestServer server;
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.ask(get("/")));
    EXPECT_TRUE(client.is_closed_within(seconds(10)));
}

TEST(Server, HeadHasTheLengthAndNoBody) {
    const TestServer server;
    FastcgiRequest request = get("/rss.xml");
    request.parameters.front().second = "HEAD";
    const auto answer = server.client().ask(request);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "");
    EXPECT_EQ(answer->fields.at("Content-Length"), "13");
}

TEST(Server, AHandlerThatThrowsGivesABare500) {
    const TestServer server({}, [](const http::Request&, StageTimes&) -> http::Response {
        throw std::runtime_error("the secret of the house");
    });
    const auto answer = server.client().ask(get("/"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 500);
    EXPECT_EQ(answer->body, "500 Internal Server Error\n");
}

TEST(Server, WritesAnAccessLineWithTheRequestIdAndNoQuery) {
    const TemporaryFolder folder;
    const std::string path = folder.path_of("log");
    log::Settings settings;
    settings.form = log::Form::json;
    settings.target = log::Target::file;
    settings.file = path;
    log::stop();
    log::start(settings);
    {
        TestServer server;
        FastcgiRequest request = get("/sok/?q=hemligt");
        request.parameters.emplace_back("HTTP_X_REQUEST_ID", "access-line-test");
        EXPECT_TRUE(server.client().ask(request));
        server.ask_to_stop();
        EXPECT_TRUE(server.wait_for_end());
    }
    log::stop();
    start_quiet_log();
    std::ifstream file(path);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    for (const char* part : {"access-line-test", "GET", "/sok/", "200", "\"bytes\"", "queue_us",
                             "sql_us", "document_us", "xslt_us", "writing_us"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
    }
    EXPECT_EQ(text.find("hemligt"), std::string::npos) << text;
    EXPECT_EQ(text.find("192.0.2.7"), std::string::npos) << text;
}

TEST(Server, AStopLetsTheRequestUnderWayFinish) {
    std::promise<void> may_go_on;
    std::latch has_begun(1);
    TestServer server({}, [&](const http::Request& request, StageTimes&) {
        has_begun.count_down();
        may_go_on.get_future().wait();
        return echo(request);
    });
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_request_bytes(get("/"))));
    has_begun.wait();
    server.ask_to_stop();
    EXPECT_FALSE(client.is_closed_within(milliseconds(50)));
    may_go_on.set_value();
    EXPECT_TRUE(client.read_answer());
    EXPECT_TRUE(server.wait_for_end());
}

TEST(Server, AStopServesAConnectionThatHasNotSpokenYet) {
    TestServer server;
    FastcgiClient first = server.client();
    FastcgiClient silent = server.client();
    ASSERT_TRUE(first.ask(get("/")));  // so that the silent one has been accepted or waits
    server.ask_to_stop();
    const auto answer = silent.ask(get("/late"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "path=/late");
    EXPECT_TRUE(server.wait_for_end());
}

TEST(Server, AStopClosesIdleKeptConnectionsAtOnce) {
    TestServer server;
    FastcgiClient client = server.client();
    FastcgiRequest request = get("/");
    request.keeps_connection = true;
    ASSERT_TRUE(client.ask(request));
    server.ask_to_stop();
    EXPECT_TRUE(client.is_closed_within(seconds(10)));
    EXPECT_TRUE(server.wait_for_end());
}

TEST(Server, AStopDoesNotWaitForASilentConnectionBeyondItsLimit) {
    TestServer server({.read_limit = seconds(30), .stop_limit = milliseconds(300)});
    FastcgiClient silent = server.client();
    FastcgiClient other = server.client();
    ASSERT_TRUE(other.ask(get("/")));
    const auto start = std::chrono::steady_clock::now();
    server.ask_to_stop();
    EXPECT_FALSE(server.wait_for_end());
    EXPECT_LT(std::chrono::steady_clock::now() - start, seconds(10));
}

TEST(Server, AStopTellsThatARequestDidNotFinishInTime) {
    std::promise<void> may_go_on;
    std::latch has_begun(1);
    TestServer server({.stop_limit = milliseconds(200)},
                      [&](const http::Request& request, StageTimes&) {
                          has_begun.count_down();
                          may_go_on.get_future().wait();
                          return echo(request);
                      });
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_request_bytes(get("/"))));
    has_begun.wait();
    server.ask_to_stop();
    EXPECT_FALSE(server.wait_for_end());
    may_go_on.set_value();
}

}  // namespace
}  // namespace budkavle::test
