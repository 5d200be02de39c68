// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/handover.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "base/error.hpp"
#include "wire/process_facts.hpp"

namespace budkavle::wire {
namespace {

constexpr int kSystemdDescriptor = 3;  // SD_LISTEN_FDS_START of sd_listen_fds(3)

}  // namespace

Handover::Handover(int listening)
    : kept_(::fcntl(listening, F_DUPFD_CLOEXEC, kSystemdDescriptor + 1)) {
    if (!kept_.is_open()) {
        throw WireError("the listening socket cannot be kept: " + error_text());
    }
}

void Handover::start(char* const* arguments) const {
    const std::string process = std::to_string(::getpid());  // exec keeps it
    if (::dup2(kept_.get(), kSystemdDescriptor) < 0 ||       // which lets the copy outlive exec
        ::setenv("LISTEN_FDS", "1", 1) != 0 || ::setenv("LISTEN_PID", process.c_str(), 1) != 0) {
        throw WireError("the listening socket cannot be handed on: " + error_text());
    }
    ::execv(arguments[0], arguments);
    throw WireError(std::string("cannot start ") + arguments[0] + ": " + error_text());
}

}  // namespace budkavle::wire
