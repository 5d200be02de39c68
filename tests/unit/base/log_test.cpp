// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "base/error.hpp"

namespace budkavle::log {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A folder of its own, and a log that is stopped and back at its first settings at the end.
class Log : public testing::Test {
protected:
    Log() {
        std::string name = (fs::temp_directory_path() / "budkavle-log-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~Log() override {
        stop();
        fs::remove_all(folder_);
    }
    [[nodiscard]] Settings file_settings() const {
        Settings settings;
        settings.target = Target::file;
        settings.file = (folder_ / "budkavle.log").string();
        return settings;
    }
    fs::path folder_;
};

TEST_F(Log, WritesLinesWithTheRequestsId) {
    start(file_settings());
    {
        const RequestScope outer("r-1");
        {
            const RequestScope inner("r-2");
            write(Channel::app, Level::error, "inside", {{"code", "7"}});
        }
        write(Channel::app, Level::error, "back");
    }
    write(Channel::app, Level::error, "outside");
    stop();
    const std::string text = content_of(file_settings().file);
    EXPECT_NE(text.find("error app [r-2] inside code=7\n"), std::string::npos) << text;
    EXPECT_NE(text.find("error app [r-1] back\n"), std::string::npos) << text;
    EXPECT_NE(text.find("error app outside\n"), std::string::npos) << text;
}

TEST_F(Log, FollowsTheLevelOfEachChannel) {
    Settings settings = file_settings();
    settings.levels[static_cast<std::size_t>(Channel::store)] = Level::error;
    settings.levels[static_cast<std::size_t>(Channel::wire)] = Level::debug;
    start(settings);
    EXPECT_FALSE(is_on(Channel::store, Level::warning));
    EXPECT_TRUE(is_on(Channel::wire, Level::debug));
    write(Channel::store, Level::warning, "unwanted");
    write(Channel::wire, Level::debug, "wanted");
    stop();
    const std::string text = content_of(settings.file);
    EXPECT_EQ(text.find("unwanted"), std::string::npos);
    EXPECT_NE(text.find("wanted"), std::string::npos);
}

TEST_F(Log, OpensAnewAFileThatWasMovedAway) {
    start(file_settings());
    write(Channel::main, Level::info, "before");
    fs::rename(file_settings().file, folder_ / "budkavle.log.1");
    write(Channel::main, Level::info, "after");
    stop();
    EXPECT_NE(content_of(folder_ / "budkavle.log.1").find("before"), std::string::npos);
    EXPECT_EQ(content_of(folder_ / "budkavle.log.1").find("after"), std::string::npos);
    EXPECT_NE(content_of(file_settings().file).find("after"), std::string::npos);
}

TEST_F(Log, AFileIsNotReadableByEverybody) {
    start(file_settings());
    struct stat status {};
    ASSERT_EQ(::stat(file_settings().file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07U, 0U);
}

TEST_F(Log, SaysWhichFileCannotBeOpened) {
    Settings settings = file_settings();
    settings.file = (folder_ / "no-such-folder" / "x.log").string();
    try {
        start(settings);
        FAIL() << "a log without a folder was opened";
    } catch (const ConfigError& error) {
        EXPECT_NE(std::string(error.what()).find(settings.file), std::string::npos);
    }
}

TEST_F(Log, PutsPrioritiesBeforeLinesForTheJournal) {
    Settings settings;
    settings.target = Target::journal;
    start(settings);
    testing::internal::CaptureStderr();
    write(Channel::media, Level::warning, "slow");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "<4>warning media slow\n");
}

TEST_F(Log, WritesPlainLinesBeforeItIsStarted) {
    testing::internal::CaptureStderr();
    write(Channel::cli, Level::error, "no settings");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "error cli no settings\n");
}

TEST_F(Log, KeepsLinesWholeWhenManyThreadsWrite) {
    constexpr int kThreads = 4;
    constexpr int kLines = 500;
    start(file_settings());
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([t] {
                const RequestScope scope("thread-" + std::to_string(t));
                for (int i = 0; i < kLines; ++i) {
                    write(Channel::access, Level::info, "GET", {{"n", std::to_string(i)}});
                }
            });
        }
    }
    stop();
    std::ifstream file(file_settings().file);
    std::string line;
    int count = 0;
    while (std::getline(file, line)) {
        ASSERT_NE(line.find(" info access [thread-"), std::string::npos) << line;
        ASSERT_NE(line.find("] GET n="), std::string::npos) << line;
        ++count;
    }
    EXPECT_EQ(count, kThreads * kLines);
}

TEST_F(Log, AskingWhetherALevelIsOnCostsNextToNothing) {
    constexpr int kTimes = 1'000'000;
    start(file_settings());
    int on = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < kTimes; ++i) {
        on += is_on(Channel::access, i % 2 == 0 ? Level::debug : Level::info) ? 1 : 0;
    }
    const auto spent = std::chrono::steady_clock::now() - begin;
    EXPECT_EQ(on, kTimes / 2);
    EXPECT_LT(spent / kTimes,
              std::chrono::nanoseconds(500));  // some 3 ns; sanitizers and a busy machine allowed
}

}  // namespace
}  // namespace budkavle::log
