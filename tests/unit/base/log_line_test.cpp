// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/log_line.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace budkavle::log {
namespace {

using namespace std::chrono_literals;

Line sample() {
    return {.time = LineTime(std::chrono::sys_days(2015y / 11 / 26) + 9h + 30min + 7ms),
            .level = Level::warning,
            .channel = Channel::store,
            .request_id = "r-1",
            .message = "connection lost"};
}

TEST(LogLine, SaysTimeLevelChannelRequestAndFields) {
    const std::array<Field, 2> fields{Field{"attempt", "2"}, Field{"error", "gone away"}};
    EXPECT_EQ(format_line(Form::text, sample(), fields),
              "2015-11-26T09:30:00.007Z warning store [r-1] connection lost attempt=2 "
              "error=\"gone away\"");
}

TEST(LogLine, IsAJsonObjectWhenAsked) {
    const std::array<Field, 1> fields{Field{"path", "/a\"b\\"}};
    EXPECT_EQ(format_line(Form::json, sample(), fields),
              R"({"time":"2015-11-26T09:30:00.007Z","level":"warning","channel":"store",)"
              R"("request":"r-1","message":"connection lost","path":"/a\"b\\"})");
}

TEST(LogLine, LeavesOutWhatIsNotKnown) {
    const Line line{.time = std::nullopt, .request_id = "", .message = "ready"};
    EXPECT_EQ(format_line(Form::text, line, {}), "info main ready");
}

TEST(LogLine, LetsNoControlCharacterThrough) {
    const std::array<Field, 1> fields{
        Field{"path", "/x\r\n2099-01-01 critical main forged\x1b[2J\x7f\u0085\xff"}};
    for (const Form form : {Form::text, Form::json}) {
        const std::string line = format_line(form, sample(), fields);
        for (const char c : line) {
            ASSERT_FALSE(static_cast<unsigned char>(c) < 0x20 || c == '\x7f') << line;
        }
        EXPECT_NE(line.find("/x\\r\\n2099-01-01 critical main forged\uFFFD[2J\\u007f\\u0085"),
                  std::string::npos)
            << line;
        EXPECT_NE(line.find("\uFFFD"), std::string::npos);
    }
}

TEST(LogLine, AFieldCannotReplaceAMemberOfTheLine) {
    const std::array<Field, 1> fields{Field{"level", "debug"}};
    const std::string line = format_line(Form::json, sample(), fields);
    EXPECT_NE(line.find(R"("level":"warning")"), std::string::npos);
    EXPECT_NE(line.find(R"("level_":"debug")"), std::string::npos);
}

TEST(LogLine, CutsAnEndlessValue) {
    const std::string endless(1000000, 'a');
    const std::array<Field, 1> fields{Field{"path", endless}};
    const std::string line = format_line(Form::text, sample(), fields);
    EXPECT_LT(line.size(), kTextLimitBytes + 200);
    EXPECT_TRUE(line.ends_with("a…")) << line.substr(line.size() - 10);
}

TEST(LogLine, QuotesAValueThatWouldReadAsAnotherField) {
    const std::array<Field, 2> fields{Field{"agent", "x status=200"}, Field{"query", ""}};
    EXPECT_TRUE(
        format_line(Form::text, sample(), fields).ends_with("agent=\"x status=200\" query=\"\""));
}

TEST(LogLine, LevelsHaveTheNumbersOfSyslog) {
    EXPECT_EQ(syslog_severity(Level::debug), 7);
    EXPECT_EQ(syslog_severity(Level::warning), 4);
    EXPECT_EQ(syslog_severity(Level::critical), 2);
}

TEST(LogLine, ReadsTheNamesThatItWrites) {
    for (const Level level : {Level::debug, Level::info, Level::notice, Level::warning,
                              Level::error, Level::critical}) {
        EXPECT_EQ(parse_level(to_text(level)), level);
    }
    for (std::size_t i = 0; i < kChannelCount; ++i) {
        EXPECT_EQ(parse_channel(to_text(static_cast<Channel>(i))), static_cast<Channel>(i));
    }
    EXPECT_EQ(parse_level("verbose"), std::nullopt);
    EXPECT_EQ(parse_channel(""), std::nullopt);
}

}  // namespace
}  // namespace budkavle::log
