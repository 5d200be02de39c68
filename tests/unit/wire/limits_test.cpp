// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// No peer holds a worker for longer than a limit, and what is too much is answered or put off,
// never fatal.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <memory>
#include <semaphore>
#include <thread>

#include "test_server.hpp"

namespace budkavle::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr unsigned kBodyRecord = 5;

TEST(Limits, SilentConnectionsHoldNoWorker) {
    const TestServer server({.workers = 1, .read_limit = seconds(30)});
    std::vector<FastcgiClient> silent;
    for (int i = 0; i < 50; ++i) {
        silent.push_back(server.client());
        if (i % 2 == 0) {
            silent.back().send(std::string_view("\1", 1));
        }
    }
    const auto start = steady_clock::now();
    EXPECT_TRUE(server.is_alive());
    EXPECT_LT(steady_clock::now() - start, seconds(10));
}

TEST(Limits, ASilentConnectionIsClosed) {
    const TestServer server({.read_limit = milliseconds(200)});
    FastcgiClient silent = server.client();
    EXPECT_TRUE(silent.is_closed_within(seconds(10)));
}

TEST(Limits, AHeadThatDripsIsClosedInAll) {
    const TestServer server({.workers = 1, .read_limit = milliseconds(300)});
    FastcgiClient client = server.client();
    const auto start = steady_clock::now();
    bool is_open = true;
    for (const char byte : make_request_bytes(get("/"))) {
        if (!is_open || steady_clock::now() - start > seconds(10)) {
            break;
        }
        is_open = client.send({&byte, 1}) && !client.is_closed_within(milliseconds(20));
    }
    EXPECT_FALSE(is_open);
    EXPECT_TRUE(server.is_alive());
}

TEST(Limits, AHeadThatComesInPiecesIsServed) {
    const TestServer server;
    FastcgiClient client = server.client();
    const std::string bytes = make_request_bytes(get("/pieces"));
    for (std::size_t at = 0; at < bytes.size(); at += 16) {
        ASSERT_TRUE(client.send(std::string_view(bytes).substr(at, 16)));
        std::this_thread::yield();
    }
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "path=/pieces");
}

TEST(Limits, ABodyThatDripsIs408AndTheWorkerIsFree) {
    const TestServer server({.workers = 1, .read_limit = milliseconds(300)});
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_head(post("/", std::string(1000, 'b')))));
    const auto start = steady_clock::now();
    std::jthread next([&] { EXPECT_TRUE(server.is_alive()); });  // waits for the only worker
    while (steady_clock::now() - start < seconds(10) &&
           client.send(make_record(kBodyRecord, 1, "b"))) {
        std::this_thread::sleep_for(milliseconds(20));  // the drip itself
    }
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    next.join();
    EXPECT_LT(steady_clock::now() - start, seconds(10));
}

TEST(Limits, ABodyThatStopsIs408) {
    const TestServer server({.workers = 1, .read_limit = milliseconds(300)});
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_head(post("/", std::string(1000, 'b'))) +
                            make_record(kBodyRecord, 1, std::string(500, 'b'))));
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    EXPECT_TRUE(server.is_alive());
}

TEST(Limits, AClientThatDoesNotReadItsAnswerLosesItsWorker) {
    const auto large = std::make_shared<const std::string>(2 * 1000 * 1000, 'x');
    std::atomic<bool> is_first = true;
    const TestServer server({.workers = 1, .write_limit = milliseconds(-30000)},
                            [&](const http::Request& request, StageTimes&) {
                                http::Response response = echo(request);
                                if (is_first.exchange(false)) {
                                    response.body = large;
                                }
                                return response;
                            });
    // The limit of this answer is write_limit and 30 s for its size: the test takes these off.
    FastcgiClient client = server.client();
    ASSERT_TRUE(client.send(make_request_bytes(get("/"))));
    EXPECT_TRUE(client.read_bytes(8).size() == 8);
    const auto start = steady_clock::now();
    EXPECT_TRUE(server.is_alive());
    EXPECT_LT(steady_clock::now() - start, seconds(10));
}

TEST(Limits, AnIdleKeptConnectionIsClosedAfterItsLimit) {
    const TestServer server({.read_limit = seconds(30), .idle_limit = milliseconds(200)});
    FastcgiClient client = server.client();
    FastcgiRequest request = get("/");
    request.keeps_connection = true;
    ASSERT_TRUE(client.ask(request));
    EXPECT_TRUE(client.is_closed_within(seconds(10)));
}

TEST(Limits, AKeptConnectionThatDripsItsNextRequestIsClosedAfterTheReadLimit) {
    const TestServer server({.read_limit = milliseconds(200), .idle_limit = seconds(30)});
    FastcgiClient client = server.client();
    FastcgiRequest request = get("/");
    request.keeps_connection = true;
    ASSERT_TRUE(client.ask(request));
    ASSERT_TRUE(client.send(std::string_view("\1\1\0", 3)));
    EXPECT_TRUE(client.is_closed_within(seconds(10)));
}

TEST(Limits, AFullQueueIsAnsweredWith503AtOnce) {
    std::counting_semaphore<> may_go_on(0);
    std::latch has_begun(1);
    std::atomic<bool> is_first = true;
    const TestServer server({.workers = 1, .queue_limit = 1},
                            [&](const http::Request& request, StageTimes&) {
                                if (is_first.exchange(false)) {
                                    has_begun.count_down();
                                    may_go_on.acquire();
                                }
                                return echo(request);
                            });
    FastcgiClient served = server.client();
    ASSERT_TRUE(served.send(make_request_bytes(get("/served"))));
    has_begun.wait();
    // One may wait in the queue; of the next two, at least one must be turned away while the worker
    // is held.
    std::vector<FastcgiClient> others;
    for (int i = 0; i < 3; ++i) {
        others.push_back(server.client());
        ASSERT_TRUE(others.back().send(make_request_bytes(get("/other"))));
    }
    const auto refused = others.back().read_answer();
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 503);
    EXPECT_EQ(refused->fields.at("Retry-After"), "2");
    may_go_on.release();
    EXPECT_EQ(served.read_answer()->status, 200);
    EXPECT_EQ(others.front().read_answer()->status, 200);
    EXPECT_TRUE(server.is_alive());
}

TEST(Limits, AtTheConnectionLimitOneIdleConnectionMakesRoom) {
    const TestServer server({.connection_limit = 3});
    std::vector<FastcgiClient> kept;
    for (int i = 0; i < 3; ++i) {
        kept.push_back(server.client());
        FastcgiRequest request = get("/");
        request.keeps_connection = true;
        ASSERT_TRUE(kept.back().ask(request));
    }
    const auto start = steady_clock::now();
    EXPECT_TRUE(server.is_alive());
    EXPECT_LT(steady_clock::now() - start, seconds(10));
    const auto closed = std::ranges::count_if(
        kept, [](FastcgiClient& client) { return client.is_closed_within(milliseconds(100)); });
    EXPECT_EQ(closed, 1);
}

TEST(Limits, BeyondTheConnectionLimitNewOnesWaitUntilSilentOnesAreClosed) {
    const TestServer server({.connection_limit = 3, .read_limit = milliseconds(300)});
    std::vector<FastcgiClient> silent;
    for (int i = 0; i < 3; ++i) {
        silent.push_back(server.client());
    }
    EXPECT_TRUE(server.is_alive());
}

TEST(Limits, NoDescriptorsLeftIsSurvived) {
    const TestServer server({.workers = 1});
    // A thread's first allocation may open a file for a moment (malloc counts the processors), and
    // the end of an answer comes after its last byte: the second answer says that both are past.
    ASSERT_TRUE(server.is_alive());
    ASSERT_TRUE(server.is_alive());
    rlimit old_limit{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &old_limit), 0);
    const int lowest_free = ::dup(STDERR_FILENO);
    ASSERT_GE(lowest_free, 0);
    ::close(lowest_free);
    rlimit tight = old_limit;
    tight.rlim_cur = static_cast<rlim_t>(lowest_free) + 1;
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    FastcgiClient client = server.client();  // takes the last number: accept finds none
    const bool is_sent = client.send(make_request_bytes(get("/waited")));
    const auto too_early = client.read_answer(milliseconds(250));
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &old_limit), 0);
    EXPECT_TRUE(is_sent);
    EXPECT_FALSE(too_early);
    const auto answer = client.read_answer();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "path=/waited");
}

}  // namespace
}  // namespace budkavle::test
