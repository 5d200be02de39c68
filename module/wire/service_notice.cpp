// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/service_notice.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "wire/descriptor.hpp"
#include "wire/process_facts.hpp"

namespace budkavle::wire {
namespace {}  // namespace

bool notify_service(std::string_view state) {
    const char* const variable = std::getenv("NOTIFY_SOCKET");
    const std::string_view name(variable != nullptr ? variable : "");
    sockaddr_un address{};
    if (name.empty() || name.size() >= sizeof(address.sun_path)) {
        return false;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name.front() == '@') {
        address.sun_path[0] = '\0';  // an abstract name begins with a NUL (unix(7))
    }
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    return ::sendto(socket.get(), state.data(), state.size(), MSG_NOSIGNAL,
                    reinterpret_cast<const sockaddr*>(&address),  // as sendto(2) wants it
                    length) >= 0;
}

std::optional<std::chrono::milliseconds> watchdog_interval() {
    const auto limit = environment_number("WATCHDOG_USEC");
    const auto process = environment_number("WATCHDOG_PID");
    if (!limit || (process && *process != ::getpid())) {
        return std::nullopt;
    }
    constexpr std::chrono::milliseconds kLeast{1};
    return std::max(kLeast, std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::microseconds(*limit) / 2));
}

}  // namespace budkavle::wire
