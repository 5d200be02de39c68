// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// `budkavle stats` against status sockets as the web program opens them.
#include "app/status.hpp"
#include "base/metrics.hpp"
#include "base/stage_times.hpp"
#include "command_fixture.hpp"
#include "wire/descriptor.hpp"
#include "wire/listen_socket.hpp"
#include "wire/side_server.hpp"

namespace budkavle::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr unsigned kMode = 0600;

wire::Handler status_of(const std::string& role) {
    return [role](const http::Request& request, StageTimes&) {
        return app::answer_status(request, role);
    };
}

class Stats : public CommandFixture {
protected:
    Stats() : CommandFixture(Schema::none) { wire::prepare_process(); }
    [[nodiscard]] std::string socket(const std::string& name) const { return folder_ / name; }
};

TEST_F(Stats, SaysThatNothingRunsAndWhatToDo) {
    const std::string error = refused({"stats"});
    EXPECT_THAT(error, HasSubstr("no process of Budkavle answers"));
    EXPECT_THAT(error, HasSubstr("reader-status.sock"));
    EXPECT_THAT(error, HasSubstr("editor-status.sock"));
    EXPECT_THAT(error, HasSubstr("systemctl start"));
}

TEST_F(Stats, TakesTheSocketOfAKilledProcessForNobody) {
    {
        const wire::Descriptor left(wire::open_listening_socket(
            wire::Start::own_path, socket("reader-status.sock"), kMode));
    }
    EXPECT_THAT(refused({"stats"}), HasSubstr("no process of Budkavle answers"));
}

TEST_F(Stats, TellsOfEveryProcessOfTheMachine) {
    const wire::SideServer first(socket("reader-status.sock"), kMode, status_of("reader"));
    const wire::SideServer second(socket("reader-status.sock"), kMode, status_of("reader"));
    const wire::SideServer editor(socket("editor-status.sock"), kMode, status_of("editor"));
    const std::string table = must({"stats"});
    EXPECT_THAT(table, HasSubstr("reader, " + socket("reader-status.sock")));
    EXPECT_THAT(table, HasSubstr("reader, " + socket("reader-status-2.sock")));
    EXPECT_THAT(table, HasSubstr("editor, " + socket("editor-status.sock")));
    EXPECT_THAT(table, HasSubstr("Requests"));
    EXPECT_EQ(must_json({"stats"})["processes"].size(), 3U);
}

TEST_F(Stats, ShowsWhatTheProcessCounted) {
    const wire::SideServer reader(socket("reader-status.sock"), kMode, status_of("reader"));
    const auto before = must_json({"stats"})["processes"][0];
    StageTimes times;
    times.sql = std::chrono::milliseconds(2);
    metrics::count_request(503, times);
    const auto after = must_json({"stats"})["processes"][0];
    EXPECT_EQ(after["requests"]["5xx"], before["requests"]["5xx"].get<int>() + 1);
    EXPECT_EQ(after["requests"]["2xx"], before["requests"]["2xx"]) << "asking must not count";
    EXPECT_EQ(after["durations"]["sql"]["count"],
              before["durations"]["sql"]["count"].get<int>() + 1);
    EXPECT_EQ(after["socket"], socket("reader-status.sock"));
}

TEST_F(Stats, AProcessThatHangsIsToldBesideTheOthersAndFails) {
    const wire::SideServer reader(socket("reader-status.sock"), kMode, status_of("reader"));
    const wire::Descriptor silent(
        wire::open_listening_socket(wire::Start::own_path, socket("editor-status.sock"), kMode));
    const Result result = run({"stats"});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, HasSubstr("editor-status.sock and does not answer within 2 seconds"));
    EXPECT_THAT(result.out, HasSubstr("reader-status.sock"));
    EXPECT_THAT(result.out, Not(HasSubstr("editor-status.sock")));
}

TEST_F(Stats, ASocketOfAnotherKindIsTold) {
    const wire::SideServer other(socket("reader-status.sock"), kMode,
                                 [](const http::Request&, StageTimes&) {
                                     http::Response response;
                                     response.status = http::Status::not_found;
                                     return response;
                                 });
    const Result result = run({"stats"});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, HasSubstr("it is no status socket of Budkavle"));
}

}  // namespace
}  // namespace budkavle::test
