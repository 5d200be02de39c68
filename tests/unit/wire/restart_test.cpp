// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A socket that outlives the servers on it, as systemd holds one: no request is lost over restarts
// under load.
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <thread>

#include "test_server.hpp"
#include "wire/listen_socket.hpp"

namespace budkavle::test {
namespace {

constexpr int kRestarts = 4;
constexpr int kClients = 4;
constexpr int kRequestsBetweenRestarts = 200;

struct Tally {
    std::atomic<int> answered = 0;
    std::atomic<int> failed = 0;
};

/// Asks until `has_ended`, each time on a new connection.
void ask_without_keeping(const std::string& path, Tally& tally,
                         const std::atomic<bool>& has_ended) {
    while (!has_ended) {
        const auto answer = FastcgiClient(path).ask(get("/a"));
        ++(answer && answer->status == 200 ? tally.answered : tally.failed);
    }
}

/// Asks on one connection and, as the web servers do, once more on a new one if a kept one turns
/// out to be closed.
void ask_and_keep(const std::string& path, Tally& tally, const std::atomic<bool>& has_ended) {
    FastcgiRequest request = get("/a");
    request.keeps_connection = true;
    FastcgiClient client(path);
    while (!has_ended) {
        auto answer = client.ask(request);
        if (!answer) {
            client = FastcgiClient(path);
            answer = client.ask(request);
        }
        ++(answer && answer->status == 200 ? tally.answered : tally.failed);
    }
}

void wait_for_answers(const Tally& tally, int count) {
    const int goal = tally.answered + count;
    while (tally.answered < goal && tally.failed == 0) {
        std::this_thread::yield();
    }
}

using AskFunction = void (*)(const std::string&, Tally&, const std::atomic<bool>&);

void expect_no_loss(AskFunction ask) {
    const TemporaryFolder folder;
    const std::string path = folder.path_of("held.sock");
    wire::prepare_process();
    const int held = wire::open_listening_socket(wire::Start::own_path, path, kSocketMode);
    Tally tally;
    std::atomic<bool> has_ended = false;
    std::vector<std::jthread> clients;
    for (int i = 0; i < kClients; ++i) {
        clients.emplace_back([&] { ask(path, tally, has_ended); });
    }
    for (int start = 0; start <= kRestarts; ++start) {
        wire::Server server(
            ::dup(held), {.workers = 2},
            [](const http::Request& request, StageTimes&) { return echo(request); });
        auto run = std::async(std::launch::async, [&server] { return server.run(); });
        wait_for_answers(tally, kRequestsBetweenRestarts);
        if (start == kRestarts) {
            has_ended = true;
            clients.clear();
        }
        server.stop();
        EXPECT_TRUE(run.get());
    }
    ::close(held);
    EXPECT_EQ(tally.failed, 0);
    EXPECT_GE(tally.answered, kRestarts * kRequestsBetweenRestarts);
}

TEST(Restart, LosesNoRequestOfConnectionsThatAreNotKept) {
    expect_no_loss(ask_without_keeping);
}

TEST(Restart, LosesNoRequestOfKeptConnections) {
    expect_no_loss(ask_and_keep);
}

}  // namespace
}  // namespace budkavle::test
