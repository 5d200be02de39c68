// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A second, small server of the process, in threads of its own: for those on this machine who ask
// how the process is. It speaks FastCGI as the first does, so that a web server can be let in as
// well. Layer wire. Thread promise: one thread; its handler is called by others.
//
//   const SideServer status("/run/budkavle/reader/status.sock", 0660, answer_status);
#pragma once

#include <memory>
#include <string>

#include "wire/server.hpp"

namespace budkavle::wire {

class SideServer {
public:
    /// Serves at `path`, or at its first free numbered name (open_numbered_socket), until the end
    /// of its life; then its socket is removed. Its requests are neither counted nor logged. Throws
    /// WireError. Call prepare_process() before.
    SideServer(const std::string& path, unsigned mode, Handler handler);
    ~SideServer();
    SideServer(const SideServer&) = delete;  // its thread points at it
    SideServer& operator=(const SideServer&) = delete;

    /// Where it listens.
    [[nodiscard]] const std::string& path() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::wire
