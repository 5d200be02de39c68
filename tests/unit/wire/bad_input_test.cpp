// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a hostile or broken peer may send, over a real socket: each gets a clear answer or a closed
// connection, and the server answers the next request.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/time.h>

#include <fstream>

#include "test_server.hpp"

namespace budkavle::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr unsigned kParameters = 4;
constexpr unsigned kBody = 5;

int status_of(const TestServer& server, const FastcgiRequest& request) {
    const auto answer = server.client().ask(request);
    return answer ? answer->status : 0;
}

FastcgiRequest with(std::string_view name, std::string_view value) {
    FastcgiRequest request = get("/");
    request.parameters.insert(request.parameters.begin(), {std::string(name), std::string(value)});
    return request;
}

TEST(BadInput, AnOverlongPathIs414) {
    const TestServer server;
    EXPECT_EQ(status_of(server, get("/" + std::string(5000, 'a'))), 414);
}

TEST(BadInput, AMalformedPathIs400) {
    const TestServer server;
    for (const char* target : {"/%", "/%zz", "/%00", "/a%0d%0ab", "/%ff", "/%c0%af", "a", "*",
                               "/a b", "/a\x01", "/\xff"}) {
        EXPECT_EQ(status_of(server, get(target)), 400) << target;
    }
}

TEST(BadInput, ATrickyPathIs404) {
    const TestServer server;
    for (const char* target : {"/../etc/passwd", "/%2e%2e/x", "//", "/a//b", "/a%2Fb", "/a\\b"}) {
        EXPECT_EQ(status_of(server, get(target)), 404) << target;
    }
}

TEST(BadInput, ARequestWithoutTargetOrMethodIs400) {
    const TestServer server;
    FastcgiRequest request;
    EXPECT_EQ(status_of(server, request), 400);
    request.parameters = {{"REQUEST_METHOD", "GET"}};
    EXPECT_EQ(status_of(server, request), 400);
    request.parameters = {{"REQUEST_URI", "/"}};
    EXPECT_EQ(status_of(server, request), 400);
}

TEST(BadInput, ANulInAParameterIs400) {
    const TestServer server;
    EXPECT_EQ(status_of(server, with("HTTP_X", std::string_view("a\0b", 3))), 400);
    EXPECT_EQ(status_of(server, with(std::string_view("HTTP\0X", 6), "a")), 400);
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, AnUnknownMethodReachesTheHandlerAsSuch) {
    RequestLog log;
    const TestServer server({}, echo_into(log));
    FastcgiRequest request = get("/");
    request.parameters.front().second = "BREW";
    EXPECT_EQ(status_of(server, request), 200);
    EXPECT_EQ(log.only().method, http::Method::other);
    EXPECT_EQ(log.only().method_text, "BREW");
}

TEST(BadInput, AMalformedMethodIs400AndNotKept) {
    RequestLog log;
    const TestServer server({}, echo_into(log));
    FastcgiRequest request = get("/");
    request.parameters.front().second = "GET\r\nX-Evil: 1";
    EXPECT_EQ(status_of(server, request), 400);
    EXPECT_EQ(log.only().method_text, "-");
}

TEST(BadInput, ALongMethodIsCut) {
    RequestLog log;
    const TestServer server({}, echo_into(log));
    FastcgiRequest request = get("/");
    request.parameters.front().second = std::string(1000, 'X');
    EXPECT_EQ(status_of(server, request), 200);
    EXPECT_EQ(log.only().method_text.size(), 32U);
}

TEST(BadInput, AMalformedHostIs400) {
    const TestServer server;
    EXPECT_EQ(status_of(server, with("HTTP_HOST", "a b")), 400);
    EXPECT_EQ(status_of(server, with("HTTP_HOST", "exempel.se/x")), 400);
}

TEST(BadInput, HeadersOverTheLimitAre431) {
    const TestServer server({.parameter_limit_bytes = 16 * 1024});
    EXPECT_EQ(status_of(server, with("HTTP_COOKIE", std::string(15 * 1024, 'c'))), 200);
    EXPECT_EQ(status_of(server, with("HTTP_COOKIE", std::string(16 * 1024, 'c'))), 431);
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, HeadersUpToTheDefaultLimitAreServed) {
    const TestServer server;
    EXPECT_EQ(status_of(server, with("HTTP_COOKIE", std::string(64000, 'c'))), 200);
}

TEST(BadInput, TooManyHeadersAre431) {
    const TestServer server;
    FastcgiRequest request = get("/");
    for (int i = 0; i < 300; ++i) {
        request.parameters.emplace_back("HTTP_X" + std::to_string(i), "1");
    }
    EXPECT_EQ(status_of(server, request), 431);
    EXPECT_TRUE(server.is_alive());
}

/// Kilobytes that this process has ever had in memory.
long peak_kilobytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

TEST(BadInput, AHundredMegabytesOfParametersCostNoMemory) {
    const TestServer server;
    ASSERT_TRUE(server.is_alive());
    const std::string begin = make_record(1, 1, std::string_view("\0\1\0\0\0\0\0\0", 8));
    const std::string record =
        make_record(kParameters, 1, make_pair_bytes("HTTP_X", std::string(65000, 'x')));
    const long before = peak_kilobytes();
    FastcgiClient client = server.client();
    bool is_taken = client.send(begin);
    std::size_t sent = 0;
    constexpr std::size_t kAll = 100 * 1000 * 1000;
    for (; is_taken && sent < kAll; sent += record.size()) {
        is_taken = client.send(record);
    }
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 431);
    EXPECT_LT(peak_kilobytes() - before, 4 * 1024) << "after " << sent << " bytes";
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, ManySmallParameterRecordsAreClosed) {
    const TestServer server({.read_limit = milliseconds(300)});
    std::string bytes = make_record(1, 1, std::string_view("\0\1\0\0\0\0\0\0", 8));
    for (int i = 0; i < 40000; ++i) {
        bytes += make_record(kParameters, 1, "x", 7);
    }
    FastcgiClient client = server.client();
    client.send(bytes);
    EXPECT_TRUE(client.is_closed_within(seconds(10)));
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, CraftedLengthsOfParametersDoNotEndTheProcess) {
    // CVE-2025-23016 and its second half: two lengths whose sum overflows an int.
    const TestServer server;
    for (const std::string_view lengths :
         {std::string_view("\xff\xff\xff\xfe\xff\xff\xff\xfe", 8),
          std::string_view("\xff\xff\xff\xff\xff\xff\xff\xff", 8),
          std::string_view("\x80\x00\xff\xff\x01", 5), std::string_view("\xff\xff", 2),
          std::string_view("\x05", 1), std::string_view("\x01\x05\x41", 3)}) {
        FastcgiClient client = server.client();
        client.send(make_record(1, 1, std::string_view("\0\1\0\0\0\0\0\0", 8)) +
                    make_record(kParameters, 1, lengths) + make_record(kParameters, 1, ""));
        EXPECT_TRUE(client.is_closed_within(seconds(10)));
    }
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, AnotherProtocolIsClosed) {
    const TestServer server;
    for (const std::string_view bytes :
         {std::string_view("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), std::string_view("\0", 1),
          std::string_view("\x02\x01\x00\x01\x00\x08\x00\x00", 8)}) {
        FastcgiClient client = server.client();
        client.send(bytes);
        EXPECT_TRUE(client.is_closed_within(seconds(10)));
    }
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, RecordsOutOfOrderAreClosed) {
    const TestServer server;
    const std::string begin = make_record(1, 1, std::string_view("\0\1\0\0\0\0\0\0", 8));
    for (const std::string& bytes :
         {make_record(kBody, 1, "x"), make_record(kParameters, 1, ""), begin + begin,
          begin + make_record(kBody, 1, ""), begin + make_record(2, 1, ""),
          begin + make_record(kParameters, 2, ""), begin + make_record(77, 1, "?"),
          begin + make_record(kParameters, 1, "", 8), make_record(1, 1, "short"),
          make_record(1, 1, std::string_view("\0\3\0\0\0\0\0\0", 8))}) {
        FastcgiClient client = server.client();
        client.send(bytes);
        EXPECT_TRUE(client.is_closed_within(seconds(10)));
    }
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, AnUnknownManagementRecordIsAnsweredAndTheRequestAfterItServed) {
    const TestServer server;
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_record(99, 0, "what?", 3)));
    EXPECT_EQ(client.read_bytes(16), std::string("\1\x0b\0\0\0\x08\0\0\x63\0\0\0\0\0\0\0", 16));
    EXPECT_TRUE(client.ask(get("/")));
}

TEST(BadInput, QuestionsAboutUsAreAnswered) {
    const TestServer server({.connection_limit = 7});
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_record(9, 0,
                                        make_pair_bytes("FCGI_MPXS_CONNS", "") +
                                            make_pair_bytes("FCGI_MAX_CONNS", "") +
                                            make_pair_bytes("X", ""))));
    const std::string expected = make_record(
        10, 0, make_pair_bytes("FCGI_MPXS_CONNS", "0") + make_pair_bytes("FCGI_MAX_CONNS", "7"));
    EXPECT_EQ(client.read_bytes(expected.size()), expected);
}

TEST(BadInput, AFloodOfManagementRecordsDoesNotEndTheProcess) {
    const TestServer server;
    std::string flood;
    for (int i = 0; i < 20000; ++i) {
        flood += make_record(99, 0, "");
    }
    FastcgiClient client = server.client();
    client.send(flood);
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, ABodyOnGetIsReadAndTheConnectionGoesOn) {
    const TestServer server;
    FastcgiClient client = server.client();
    FastcgiRequest request = get("/a");
    request.keeps_connection = true;
    request.body = std::string(20000, 'b');
    ASSERT_TRUE(client.ask(request));
    const auto answer = client.ask(get("/b"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "path=/b");
}

TEST(BadInput, AMissingContentLengthIsNoFault) {
    RequestLog log;
    const TestServer server({}, echo_into(log));
    FastcgiRequest request = post("/", std::string(20000, 'b'));
    std::erase_if(request.parameters, [](auto& pair) { return pair.first == "CONTENT_LENGTH"; });
    EXPECT_EQ(status_of(server, request), 200);
    EXPECT_EQ(log.only().body.size(), 20000U);
}

TEST(BadInput, AWrongContentLengthIs400AndTheBodyIsNotUsed) {
    for (const char* length : {"9", "11", "0", "-1", "10x", "99999999999999999999", "2147483647"}) {
        RequestLog log;
        const TestServer server({}, echo_into(log));
        FastcgiRequest request = post("/", "0123456789");
        request.parameters.insert(request.parameters.begin(), {"CONTENT_LENGTH", length});
        EXPECT_EQ(status_of(server, request), 400) << length;
        EXPECT_EQ(log.only().body, "") << length;
    }
}

TEST(BadInput, ABodyOverTheLimitIs413) {
    const TestServer server({.body_limit_bytes = 1000});
    EXPECT_EQ(status_of(server, post("/", std::string(1000, 'b'))), 200);
    EXPECT_EQ(status_of(server, post("/", std::string(1001, 'b'))), 413);
    EXPECT_EQ(status_of(server, post("/", std::string(60000, 'b'))), 413);
    FastcgiClient client = server.client();
    client.send(make_request_bytes(post("/", std::string(5 * 1000 * 1000, 'b'))));
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 413);
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, LargerBodiesAreTakenBelowThePathsOfEditorsAlone) {
    const TestServer server({.body_limit_bytes = 1000, .larger_bodies = {{"/admin/", 2000}}});
    EXPECT_EQ(status_of(server, post("/", std::string(1001, 'b'))), 413);
    EXPECT_EQ(status_of(server, post("/administration/", std::string(1001, 'b'))), 413);
    EXPECT_EQ(status_of(server, post("/admin/webb/", std::string(2000, 'b'))), 200);
    EXPECT_EQ(status_of(server, post("/admin/webb/", std::string(2001, 'b'))), 413);
}

TEST(BadInput, AnUnreadBodyNeverBecomesARequest) {
    // LIBRARIES: a body that is left in the socket holds, byte for byte, another request for
    // libfcgi to read.
    for (const std::size_t offset : {0U, 1000U, 8192U - 600U, 70000U, 70001U}) {
        RequestLog log;
        const TestServer server({.body_limit_bytes = 1000}, echo_into(log));
        FastcgiRequest forged = get("/evil/delete-all");
        forged.keeps_connection = true;
        std::string body(offset, 'x');
        for (int i = 0; i < 2000; ++i) {
            body += make_request_bytes(forged);
        }
        FastcgiRequest request = post("/innocent", body);
        request.keeps_connection = true;
        FastcgiClient client = server.client();
        client.send(make_request_bytes(request));
        const auto answer = client.read_answer();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 413);
        EXPECT_TRUE(client.is_closed_within(seconds(10)));
        ASSERT_TRUE(server.is_alive());
        for (const http::Request& seen : log.requests()) {
            EXPECT_EQ(seen.path.find("evil"), std::string::npos) << "at offset " << offset;
        }
    }
}

TEST(BadInput, AForgedRequestInABodyWithinTheLimitIsOnlyABody) {
    RequestLog log;
    const TestServer server({.body_limit_bytes = 10 * 1000 * 1000},
                            [&](const http::Request& request, StageTimes&) {
                                log.add(request);
                                return echo(request);  // and looks at no body
                            });
    FastcgiRequest forged = get("/evil");
    forged.keeps_connection = true;
    std::string body;
    while (body.size() < 200000) {
        body += make_request_bytes(forged);
    }
    FastcgiRequest request = post("/innocent", body);
    request.keeps_connection = true;
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.ask(request));
    const auto answer = client.ask(get("/next"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "path=/next");
    EXPECT_EQ(log.requests().size(), 2U);
}

TEST(BadInput, AClientThatGoesAwayHarmsNobody) {
    const TestServer server({.workers = 1});
    const std::string whole = make_request_bytes(post("/", std::string(30000, 'b')));
    for (const std::size_t cut : {1U, 8U, 20U, 100U, 200U, 1000U, 20000U}) {
        server.client().send(whole.substr(0, cut));  // and closes
    }
    server.client().send(whole);  // does not wait for its answer
    EXPECT_TRUE(server.is_alive());
}

TEST(BadInput, ACutBodyDoesNotReachTheHandler) {
    RequestLog log;
    const TestServer server({.workers = 1}, echo_into(log));
    FastcgiRequest request = post("/save", "half a text and no end");
    server.client().send(make_head(request) + make_record(kBody, 1, "half a te"));
    EXPECT_TRUE(server.is_alive());
    EXPECT_EQ(log.only().path, "/");
}

TEST(BadInput, AnAbortInTheMiddleOfABodyHarmsNobody) {
    RequestLog log;
    const TestServer server({.workers = 1}, echo_into(log));
    FastcgiClient client = server.client();
    client.send(make_head(post("/save", "0123456789")) + make_record(kBody, 1, "01234") +
                make_record(2, 1, ""));
    EXPECT_TRUE(client.is_closed_within(seconds(10)));
    EXPECT_TRUE(server.is_alive());
    EXPECT_EQ(log.only().path, "/");
}

}  // namespace
}  // namespace budkavle::test
