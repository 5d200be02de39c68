// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where the requests come from: systemd's descriptor, spawn-fcgi's descriptor 0, or a path of our
// own. Layer wire. Thread promise: call in main, before threads.
#pragma once

#include <optional>
#include <string>

namespace budkavle::wire {

/// How this process was started. Order: `--listen`, LISTEN_PID/LISTEN_FDS (fd 3), a listening fd 0,
/// GATEWAY_INTERFACE in the environment (plain CGI), nothing: the path of the settings.
enum class Start { own_path, systemd, descriptor_zero, plain_cgi };

[[nodiscard]] Start detect_start(bool has_listen_option);

/// A listening descriptor with CLOEXEC for that start; `path` and `mode` count for own_path only. A
/// socket that nobody answers on is replaced, a live one is refused. Throws WireError that says
/// what to do.
[[nodiscard]] int open_listening_socket(Start start, const std::string& path, unsigned mode);

struct NumberedSocket {
    int fd;            ///< owned by the caller
    std::string path;  ///< where it listens
};

/// A listening descriptor with CLOEXEC at `path` or, where live processes hold that, at the first
/// of its numbered names (base/numbered_path.hpp) that is free: so each process of a machine has
/// one. What dead processes left is replaced. Any thread. Throws WireError.
[[nodiscard]] NumberedSocket open_numbered_socket(const std::string& path, unsigned mode);

}  // namespace budkavle::wire
