// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The sign of life that a service manager's watchdog listens to: there while requests get on, and
// only then.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <latch>
#include <thread>

#include "test_server.hpp"

namespace budkavle::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr milliseconds kInterval{20};
constexpr seconds kPatience{30};
/// Without a beat for so long, fifty times the interval, there is none.
constexpr seconds kSilence{1};

bool comes_true(const std::function<bool()>& is_so) {
    const auto deadline = steady_clock::now() + kPatience;
    while (!is_so()) {
        if (steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::sleep_for(kInterval);
    }
    return true;
}

class Beats {
public:
    void operator()() {
        last_ = steady_clock::now();
        ++count_;
    }
    [[nodiscard]] bool go_on() const {
        const int goal = count_ + 3;
        return comes_true([&] { return count_ >= goal; });
    }
    [[nodiscard]] bool fall_silent() const {
        return comes_true([&] { return steady_clock::now() - last_.load() > kSilence; });
    }

private:
    std::atomic<int> count_ = 0;
    std::atomic<steady_clock::time_point> last_ = steady_clock::now();
};

wire::ServerSettings settings_with(Beats& beats) {
    return {.workers = 1,
            .pulse = [&beats] { beats(); },
            .pulse_interval = kInterval,
            .stall_limit = milliseconds(100)};
}

TEST(Pulse, BeatsWhileNobodyAsksAnything) {
    Beats beats;
    const TestServer server(settings_with(beats));
    EXPECT_TRUE(beats.go_on());
}

TEST(Pulse, OneLongRequestThatNobodyWaitsForIsNoFault) {
    Beats beats;
    std::latch may_end(1);
    const TestServer server(settings_with(beats), [&](const http::Request& request, StageTimes&) {
        may_end.wait();
        return echo(request);
    });
    std::jthread asker([&] { (void)server.client().ask(get("/long")); });
    std::this_thread::sleep_for(kSilence);
    EXPECT_TRUE(beats.go_on());
    may_end.count_down();
}

TEST(Pulse, StopsWhenNoWorkerTakesWhatWaitsAndComesBackWhenOneDoes) {
    Beats beats;
    std::latch may_end(1);
    const TestServer server(settings_with(beats), [&](const http::Request& request, StageTimes&) {
        may_end.wait();
        return echo(request);
    });
    std::jthread one([&] { (void)server.client().ask(get("/stuck")); });
    std::jthread other([&] { (void)server.client().ask(get("/waiting")); });
    EXPECT_TRUE(beats.fall_silent());
    may_end.count_down();
    EXPECT_TRUE(beats.go_on());
}

TEST(Pulse, AWorkerThatReadsASlowBodyIsNotStuck) {
    Beats beats;
    const TestServer server(settings_with(beats));
    FastcgiClient slow = server.client();
    slow.send(make_head(post("/upload", std::string(100, 'x'))));
    std::jthread other([&] { (void)server.client().ask(get("/waiting")); });
    std::this_thread::sleep_for(kSilence);
    EXPECT_TRUE(beats.go_on());
    slow.end_sending();
}

}  // namespace
}  // namespace budkavle::test
