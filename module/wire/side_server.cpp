// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/side_server.hpp"

#include <unistd.h>

#include <exception>
#include <thread>
#include <utility>

#include "base/log.hpp"
#include "wire/listen_socket.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::milliseconds;

/// Two workers, so that one slow asker does not hide the process from the next.
ServerSettings small_settings() {
    return {.workers = 2,
            .queue_limit = 16,
            .connection_limit = 32,
            .body_limit_bytes = 1024,
            .read_limit = milliseconds(2000),
            .write_limit = milliseconds(2000),
            .idle_limit = milliseconds(30000),
            .stop_limit = milliseconds(500),
            .is_recorded = false};
}

}  // namespace

struct SideServer::Impl {
    Impl(NumberedSocket socket, Handler handler)
        : path(std::move(socket.path)),
          server(socket.fd, small_settings(), std::move(handler)),
          thread([this] { run(); }) {}
    ~Impl() {
        // While it is still ours: a process that starts later takes no name on which somebody
        // listens.
        static_cast<void>(::unlink(path.c_str()));  // gone already: as well
        server.stop();
    }
    Impl(const Impl&) = delete;  // its thread points at it
    Impl& operator=(const Impl&) = delete;

    void run() noexcept {
        try {
            static_cast<void>(server.run());  // false: somebody was cut off, who will ask again
        } catch (const std::exception& error) {
            log::write(log::Channel::wire, log::Level::error, "the status socket is closed",
                       {{"error", error.what()}});
        }
    }

    const std::string path;
    Server server;
    std::jthread thread;  // last: it ends first
};

SideServer::SideServer(const std::string& path, unsigned mode, Handler handler)
    : impl_(std::make_unique<Impl>(open_numbered_socket(path, mode), std::move(handler))) {
}

SideServer::~SideServer() = default;

const std::string& SideServer::path() const noexcept {
    return impl_->path;
}

}  // namespace budkavle::wire
