// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The caller against helpers that misbehave: each is a shell script, since the caller may believe
// none of them.
#include "media/helper_process.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "media/media_limits.hpp"

namespace budkavle::media {
namespace {

using namespace std::chrono_literals;

/// An executable script that goes with the test.
class Script {
public:
    explicit Script(const std::string& body) {
        std::string pattern = ::testing::TempDir() + "helper-XXXXXX";
        close(mkstemp(pattern.data()));
        path_ = pattern;
        std::ofstream(path_) << "#!/bin/sh\n" << body << "\n";
        chmod(path_.c_str(), 0700);
    }
    ~Script() { unlink(path_.c_str()); }
    Script(const Script&) = delete;
    Script& operator=(const Script&) = delete;
    [[nodiscard]] HelperSettings settings(std::chrono::milliseconds wall_limit = 20s) const {
        return {.program = path_, .cpu_limit = 5s, .wall_limit = wall_limit};
    }

private:
    std::string path_;
};

MediaProblem problem_of(const HelperReply& reply) {
    return std::holds_alternative<Refusal>(reply) ? std::get<Refusal>(reply).problem
                                                  : MediaProblem{};
}

HelperReply ask(std::string_view upload, const HelperSettings& settings) {
    return ask_helper(upload, model::MediaKind::picture, settings);
}

/// A refusal as a helper writes it: is_broken, without numbers.
const std::string kBroken = "printf 'BKM2E\\013' && head -c 16 /dev/zero";

/// More than a pipe or socket holds.
const std::string kLargeUpload(4 * 1024 * 1024, 'x');

TEST(AskHelper, SaysThatTheHelperIsMissing) {
    EXPECT_EQ(problem_of(ask("x", {.program = "/nowhere/budkavle-media"})),
              MediaProblem::helper_is_missing);
    EXPECT_EQ(problem_of(ask("x", {.program = "/etc/passwd"})), MediaProblem::helper_is_missing);
}

TEST(AskHelper, ReadsAReplyOfAHelperThatReadsNothing) {
    const Script script(kBroken);
    EXPECT_EQ(problem_of(ask(kLargeUpload, script.settings())), MediaProblem::is_broken);
}

TEST(AskHelper, IsNotHeldByAHelperThatNeitherReadsNorWrites) {
    const Script script("exec sleep 30");
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(problem_of(ask(kLargeUpload, script.settings(300ms))), MediaProblem::takes_too_long);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
}

TEST(AskHelper, StopsAHelperThatWritesWithoutEnd) {
    const Script script("exec cat /dev/zero");
    EXPECT_EQ(problem_of(ask("x", script.settings())), MediaProblem::helper_failed);
}

TEST(AskHelper, BelievesNoNonsense) {
    const Script script("cat >/dev/null; echo '<html>'");
    EXPECT_EQ(problem_of(ask("x", script.settings())), MediaProblem::helper_failed);
}

TEST(AskHelper, SurvivesAHelperThatIsKilled) {
    const Script script("kill -KILL $$");
    EXPECT_EQ(problem_of(ask(kLargeUpload, script.settings())), MediaProblem::helper_failed);
}

TEST(AskHelper, TellsTheEndOfProcessorTimeFromAFailure) {
    const Script script("kill -XCPU $$");
    EXPECT_EQ(problem_of(ask("x", script.settings())), MediaProblem::takes_too_long);
}

TEST(AskHelper, GivesTheHelperNoEnvironmentAndNoFurtherDescriptor) {
    setenv("BUDKAVLE_TEST_SECRET", "visible", 1);
    const int descriptor = dup(STDIN_FILENO);  // without close-on-exec
    ASSERT_GE(descriptor, 3);
    const Script script("test -z \"$BUDKAVLE_TEST_SECRET\" && test ! -e /proc/self/fd/" +
                        std::to_string(descriptor) + " && " + kBroken);
    EXPECT_EQ(problem_of(ask("x", script.settings())), MediaProblem::is_broken);
    close(descriptor);
    unsetenv("BUDKAVLE_TEST_SECRET");
}

TEST(AskHelper, LeavesNoProcessBehind) {
    const Script sleeper("exec sleep 30");
    static_cast<void>(ask("x", sleeper.settings(100ms)));
    const Script quick(kBroken);
    static_cast<void>(ask("x", quick.settings()));
    EXPECT_EQ(waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

TEST(AskHelper, ServesThreadsAtOnce) {
    const Script script("cat >/dev/null; " + kBroken);
    std::vector<std::thread> threads;
    std::vector<MediaProblem> problems(8);
    for (MediaProblem& problem : problems) {
        threads.emplace_back(
            [&problem, &script] { problem = problem_of(ask(kLargeUpload, script.settings())); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(problems, std::vector<MediaProblem>(8, MediaProblem::is_broken));
}

}  // namespace
}  // namespace budkavle::media
