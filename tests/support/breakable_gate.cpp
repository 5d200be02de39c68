// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/breakable_gate.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>
#include <vector>

namespace budkavle::test {
namespace {

constexpr int kPollMilliseconds = 5;

sockaddr_un address_of(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof(address.sun_path)) {
        throw std::runtime_error("path too long for a unix socket: " + path);
    }
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

int connect_to(const std::string& path) {
    const sockaddr_un address = address_of(path);
    const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor >= 0 &&
        connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

/// Passes on what waits; false when that side has ended.
bool pass(int from, int to) {
    std::array<char, 65536> buffer{};
    const ssize_t got = read(from, buffer.data(), buffer.size());
    return got > 0 && send(to, buffer.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
}

}  // namespace

BreakableGate::BreakableGate(std::string target, std::filesystem::path socket_path)
    : target_(std::move(target)), socket_(std::move(socket_path)) {
    constexpr int kBacklog = 64;
    const sockaddr_un address = address_of(socket_.string());
    listener_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener_ < 0 ||
        bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
        listen(listener_, kBacklog) != 0) {
        throw std::runtime_error("no socket at " + socket_.string());
    }
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

BreakableGate::~BreakableGate() {
    thread_.request_stop();
    thread_.join();
    close(listener_);
    std::filesystem::remove(socket_);
}

void BreakableGate::run(const std::stop_token& stop) {
    std::vector<std::pair<int, int>> pairs;
    const auto end = [](const std::pair<int, int>& pair) {
        close(pair.first);
        close(pair.second);
    };
    while (!stop.stop_requested()) {
        if (must_cut_.exchange(false)) {
            for (const auto& pair : pairs) {
                end(pair);
            }
            pairs.clear();
        }
        std::vector<pollfd> waiting{{listener_, POLLIN, 0}};
        if (!is_stalled_) {
            for (const auto& [client, server] : pairs) {
                waiting.push_back({client, POLLIN, 0});
                waiting.push_back({server, POLLIN, 0});
            }
        }
        (void)poll(waiting.data(), waiting.size(), kPollMilliseconds);
        for (std::size_t i = (waiting.size() - 1) / 2; i-- > 0;) {
            const auto [client, server] = pairs[i];
            const bool is_alive = (waiting[1 + 2 * i].revents == 0 || pass(client, server)) &&
                                  (waiting[2 + 2 * i].revents == 0 || pass(server, client));
            if (!is_alive) {
                end(pairs[i]);
                pairs.erase(pairs.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
        if (waiting.front().revents != 0) {
            const int client = accept(listener_, nullptr, nullptr);
            ++accepted_;
            const int server = is_closed_ ? -1 : connect_to(target_);
            if (server < 0) {
                close(client);
            } else {
                pairs.emplace_back(client, server);
            }
        }
    }
    for (const auto& pair : pairs) {
        end(pair);
    }
}

}  // namespace budkavle::test
