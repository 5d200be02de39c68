// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/handover.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>

#include "base/error.hpp"
#include "test_server.hpp"
#include "wire/listen_socket.hpp"

namespace budkavle::wire {
namespace {

/// The exit code of `script` as the program that a process with this socket hands over to.
int exit_code_of(int listening, std::string script) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::string shell = "/bin/sh";
        std::string option = "-c";
        const std::array<char*, 4> arguments{shell.data(), option.data(), script.data(), nullptr};
        Handover(listening).start(arguments.data());
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Handover, TheNextProgramFindsTheSocketAsOneOfSystemds) {
    const test::TemporaryFolder folder;
    const Descriptor listening(
        open_listening_socket(Start::own_path, folder.path_of("s"), test::kSocketMode));
    EXPECT_EQ(exit_code_of(listening.get(),
                           "test $LISTEN_FDS = 1 && test $LISTEN_PID = $$ && test -S /dev/fd/3"),
              0);
}

TEST(Handover, AProgramThatIsNotThereIsAnError) {
    const test::TemporaryFolder folder;
    const Descriptor listening(
        open_listening_socket(Start::own_path, folder.path_of("s"), test::kSocketMode));
    const pid_t child = ::fork();
    if (child == 0) {
        std::string nothing = folder.path_of("nothing");
        const std::array<char*, 2> arguments{nothing.data(), nullptr};
        try {
            Handover(listening.get()).start(arguments.data());
        } catch (const WireError&) {
            ::_exit(EXIT_SUCCESS);
        }
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS);
}

}  // namespace
}  // namespace budkavle::wire
