// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/listen_socket.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <functional>

#include "base/error.hpp"
#include "test_server.hpp"
#include "wire/descriptor.hpp"

namespace budkavle::wire {
namespace {

using test::TemporaryFolder;

constexpr unsigned kMode = 0660;

/// What opening that path says; empty if it succeeds.
std::string complaint_about(const std::string& path) {
    try {
        const Descriptor listening(open_listening_socket(Start::own_path, path, kMode));
        return "";
    } catch (const WireError& error) {
        return error.what();
    }
}

/// Runs `body` in a child process, whose environment and descriptors are its own; its exit code.
int exit_code_of_child(const std::function<int()>& body) {
    const pid_t child = ::fork();
    if (child == 0) {
        int code = 99;
        try {
            code = body();
        } catch (const std::exception& error) {
            static_cast<void>(!::write(STDERR_FILENO, error.what(), std::strlen(error.what())));
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A listening socket at an abstract name that the kernel chooses (unix(7), autobind).
int listen_anywhere() {
    const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr address{};
    address.sa_family = AF_UNIX;
    return ::bind(fd, &address, sizeof(address.sa_family)) == 0 && ::listen(fd, 1) == 0 ? fd : -1;
}

void forget_start_variables() {
    for (const char* name : {"LISTEN_PID", "LISTEN_FDS", "GATEWAY_INTERFACE"}) {
        ::unsetenv(name);
    }
}

TEST(ListenSocket, HasTheModeThatWasAsked) {
    const TemporaryFolder folder;
    const std::string path = folder.path_of("s");
    const Descriptor listening(open_listening_socket(Start::own_path, path, kMode));
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, kMode);
    EXPECT_NE(::fcntl(listening.get(), F_GETFD) & FD_CLOEXEC, 0);
}

TEST(ListenSocket, ReplacesOneThatNobodyAnswersOn) {
    const TemporaryFolder folder;
    const std::string path = folder.path_of("s");
    EXPECT_EQ(complaint_about(path), "");  // leaves its file behind
    EXPECT_EQ(complaint_about(path), "");
}

TEST(ListenSocket, RefusesOneThatSomebodyListensOn) {
    const TemporaryFolder folder;
    const std::string path = folder.path_of("s");
    const Descriptor live(open_listening_socket(Start::own_path, path, kMode));
    EXPECT_THAT(complaint_about(path), testing::HasSubstr("another process listens on"));
    EXPECT_EQ(::access(path.c_str(), F_OK), 0);
}

TEST(ListenSocket, RefusesAFileThatIsNoSocketAndLeavesIt) {
    const TemporaryFolder folder;
    const std::string path = folder.path_of("s");
    std::ofstream(path) << "text";
    EXPECT_THAT(complaint_about(path), testing::HasSubstr("is not a socket"));
    EXPECT_EQ(::access(path.c_str(), F_OK), 0);
}

TEST(ListenSocket, RefusesAPathThatTheSystemCannotTake) {
    EXPECT_THAT(complaint_about("/" + std::string(107, 'x')), testing::HasSubstr("108 bytes"));
}

TEST(ListenSocket, TakesTheLongestPath) {
    const TemporaryFolder folder;
    std::string path = folder.path_of("s");
    path.append(107 - path.size(), 's');
    EXPECT_EQ(complaint_about(path), "");
}

TEST(ListenSocket, SaysThatItsFolderIsMissing) {
    const TemporaryFolder folder;
    EXPECT_THAT(complaint_about(folder.path_of("none/s")),
                testing::AllOf(testing::HasSubstr("none/"), testing::HasSubstr("create it")));
}

TEST(ListenSocket, SaysThatNoPathIsSet) {
    EXPECT_THAT(complaint_about(""), testing::HasSubstr("set `listen`"));
}

TEST(ListenSocket, SystemdsDescriptorIsFoundAndItsVariablesForgotten) {
    EXPECT_EQ(exit_code_of_child([] {
                  forget_start_variables();
                  if (::dup2(listen_anywhere(), 3) != 3) {
                      return 1;
                  }
                  ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
                  ::setenv("LISTEN_FDS", "1", 1);
                  if (detect_start(false) != Start::systemd) {
                      return 2;
                  }
                  if (detect_start(true) != Start::own_path) {
                      return 3;
                  }
                  if (open_listening_socket(Start::systemd, "", 0) != 3) {
                      return 4;
                  }
                  const bool is_clean = ::getenv("LISTEN_PID") == nullptr &&
                                        ::getenv("LISTEN_FDS") == nullptr &&
                                        (::fcntl(3, F_GETFD) & FD_CLOEXEC) != 0;
                  return is_clean ? 0 : 5;
              }),
              0);
}

TEST(ListenSocket, SystemdsVariablesForAnotherProcessAreNotOurs) {
    EXPECT_EQ(exit_code_of_child([] {
                  forget_start_variables();
                  ::setenv("LISTEN_PID", "1", 1);
                  ::setenv("LISTEN_FDS", "1", 1);
                  return detect_start(false) == Start::own_path ? 0 : 1;
              }),
              0);
}

TEST(ListenSocket, ADescriptorOfSystemdThatDoesNotListenIsRefused) {
    EXPECT_EQ(exit_code_of_child([] {
                  if (::dup2(::open("/dev/null", O_RDONLY), 3) != 3) {
                      return 1;
                  }
                  try {
                      static_cast<void>(open_listening_socket(Start::systemd, "", 0));
                      return 2;
                  } catch (const WireError&) {
                      return 0;
                  }
              }),
              0);
}

TEST(ListenSocket, AListeningDescriptorZeroIsTakenAndReplacedByNothing) {
    EXPECT_EQ(exit_code_of_child([] {
                  forget_start_variables();
                  if (::dup2(listen_anywhere(), 0) != 0) {
                      return 1;
                  }
                  if (detect_start(false) != Start::descriptor_zero) {
                      return 2;
                  }
                  const int listening = open_listening_socket(Start::descriptor_zero, "", 0);
                  char byte = 0;
                  return listening > 2 && ::read(0, &byte, 1) == 0 ? 0 : 3;
              }),
              0);
}

TEST(ListenSocket, AGatewayInterfaceMeansPlainCgi) {
    EXPECT_EQ(exit_code_of_child([] {
                  forget_start_variables();
                  ::setenv("GATEWAY_INTERFACE", "CGI/1.1", 1);
                  return detect_start(false) == Start::plain_cgi ? 0 : 1;
              }),
              0);
}

TEST(ListenSocket, NothingMeansThePathOfTheSettings) {
    EXPECT_EQ(exit_code_of_child([] {
                  forget_start_variables();
                  return detect_start(false) == Start::own_path ? 0 : 1;
              }),
              0);
}

}  // namespace
}  // namespace budkavle::wire
