// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What a program that was taken over by a picture could still do: each in a process of its own.
#include "media/sandbox.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace budkavle::media {
namespace {

using ::testing::ExitedWithCode;
using ::testing::KilledBySignal;

constexpr std::chrono::seconds kCpuLimit{5};

void need(bool is_true) {
    if (!is_true) {
        _exit(1);
    }
}

TEST(SandboxDeathTest, OpensNoFile) {
    EXPECT_EXIT(
        {
            need(enter_sandbox());
            need(open("/etc/passwd", O_RDONLY) < 0 && errno == EPERM);
            need(open("/tmp/budkavle-sandbox", O_WRONLY | O_CREAT, 0600) < 0 && errno == EPERM);
            _exit(0);
        },
        ExitedWithCode(0), "");
}

TEST(SandboxDeathTest, DiesWhenItOpensASocket) {
    EXPECT_EXIT(
        {
            need(enter_sandbox());
            static_cast<void>(socket(AF_INET, SOCK_STREAM, 0));
            _exit(0);
        },
        KilledBySignal(SIGSYS), "");
}

TEST(SandboxDeathTest, DiesWhenItStartsAProgram) {
    EXPECT_EXIT(
        {
            need(enter_sandbox());
            execl("/bin/true", "true", nullptr);
            _exit(0);
        },
        KilledBySignal(SIGSYS), "");
}

TEST(SandboxDeathTest, MakesNoProcessAndNoCode) {
    EXPECT_EXIT(
        {
            need(enter_sandbox());
            need(fork() < 0 && errno == EPERM);
            need(mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                 MAP_FAILED);
            need(kill(getppid(), SIGTERM) < 0 && errno == EPERM);
            _exit(0);
        },
        ExitedWithCode(0), "");
}

TEST(SandboxDeathTest, MayUseMemoryAndThreads) {
    EXPECT_EXIT(
        {
            need(enter_sandbox());
            int sum = 0;
            std::thread([&sum] {
                sum = static_cast<int>(std::string(1 << 20, 'x').size() >> 20U);
            }).join();
            _exit(sum == 1 ? 0 : 1);
        },
        ExitedWithCode(0), "");
}

TEST(SandboxDeathTest, HasNoEnvironmentNoFurtherDescriptorAndNoFileSize) {
    EXPECT_EXIT(
        {
            const int descriptor = dup(STDIN_FILENO);
            setenv("BUDKAVLE_TEST_SECRET", "visible", 1);
            need(set_limits(kCpuLimit));
            need(getenv("BUDKAVLE_TEST_SECRET") == nullptr);
            need(fcntl(descriptor, F_GETFD) < 0);
            const int file = memfd_create("test", 0);
            need(file >= 0);
            static_cast<void>(!write(file, "x", 1));
            _exit(0);
        },
        KilledBySignal(SIGXFSZ), "");
}

TEST(SandboxDeathTest, EndsAtItsProcessorTime) {
    EXPECT_EXIT(
        {
            need(set_limits(std::chrono::seconds{1}));
            for (std::atomic<unsigned> i{0};; ++i) {
            }
        },
        KilledBySignal(SIGXCPU), "");
}

}  // namespace
}  // namespace budkavle::media
