// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/service_notice.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cstddef>
#include <cstring>

#include "test_server.hpp"
#include "wire/descriptor.hpp"

namespace budkavle::wire {
namespace {

/// A datagram socket bound to `name`, whose '@' stands for the NUL of an abstract name.
Descriptor listen_to(const std::string& name) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name.front() == '@') {
        address.sun_path[0] = '\0';
    }
    Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    EXPECT_EQ(::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address),
                     static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size())),
              0);
    return socket;
}

std::string notice_through(const std::string& name) {
    const Descriptor manager = listen_to(name);
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
    EXPECT_TRUE(notify_service("READY=1"));
    ::unsetenv("NOTIFY_SOCKET");
    std::array<char, 64> text{};
    const ssize_t got = ::recv(manager.get(), text.data(), text.size(), 0);
    return got < 0 ? "" : std::string(text.data(), static_cast<std::size_t>(got));
}

TEST(ServiceNotice, ReachesASocketAtAPath) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(notice_through(folder.path_of("notify")), "READY=1");
}

TEST(ServiceNotice, ReachesAnAbstractSocket) {
    EXPECT_EQ(notice_through("@budkavle-notice-test-" + std::to_string(::getpid())), "READY=1");
}

TEST(ServiceNotice, WithoutAServiceManagerNothingHappens) {
    ::unsetenv("NOTIFY_SOCKET");
    EXPECT_FALSE(notify_service("READY=1"));
    ::setenv("NOTIFY_SOCKET", "/nonexistent/notify", 1);
    EXPECT_FALSE(notify_service("READY=1"));
    ::setenv("NOTIFY_SOCKET", std::string(200, 'x').c_str(), 1);
    EXPECT_FALSE(notify_service("READY=1"));
    ::unsetenv("NOTIFY_SOCKET");
}

TEST(ServiceNotice, BeatsTwiceInTheWatchdogsTime) {
    ::setenv("WATCHDOG_USEC", "30000000", 1);
    ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
    EXPECT_EQ(watchdog_interval(), std::chrono::seconds(15));
    ::unsetenv("WATCHDOG_PID");
    EXPECT_EQ(watchdog_interval(), std::chrono::seconds(15));
    ::setenv("WATCHDOG_PID", "1", 1);  // meant for another process
    EXPECT_EQ(watchdog_interval(), std::nullopt);
    ::unsetenv("WATCHDOG_PID");
}

TEST(ServiceNotice, NoWatchdogIsNoBeat) {
    ::unsetenv("WATCHDOG_USEC");
    EXPECT_EQ(watchdog_interval(), std::nullopt);
    for (const char* wrong : {"", "0", "-1", "30s"}) {
        ::setenv("WATCHDOG_USEC", wrong, 1);
        EXPECT_EQ(watchdog_interval(), std::nullopt) << wrong;
    }
    ::unsetenv("WATCHDOG_USEC");
}

}  // namespace
}  // namespace budkavle::wire
