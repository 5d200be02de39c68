// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The FastCGI server: a dispatcher that accepts, worker threads that serve one readable connection
// each. Layer wire; the only user of libfcgi. Thread promise: run() is called by one thread; stop()
// by any.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "base/stage_times.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::wire {

/// Makes the response. Called by many threads at once. Must not throw; what it throws all the same
/// is logged and answered with a bare 500.
using Handler = std::function<http::Response(const http::Request&, StageTimes&)>;

/// Another limit for bodies, for requests below a path.
struct LargerBodies {
    std::string_view path;  ///< ends with "/"; lives as long as the program
    std::size_t limit_bytes = 0;
};

/// The read limit is for a whole request head, and again for its body, and the write limit for a
/// whole answer: not for each call. Those of bodies and answers grow by a second for each 64 KiB
/// (wire/watch.hpp).
struct ServerSettings {
    std::size_t workers = 8;
    std::size_t queue_limit = 256;
    std::size_t connection_limit = 1024;
    /// At most 128 KiB counts: the whole request head must fit into the socket, unread.
    std::size_t parameter_limit_bytes = 64 * 1024;
    std::size_t body_limit_bytes = 64 * 1024;
    /// Of a process that answers editors as well as readers.
    std::vector<LargerBodies> larger_bodies{};
    std::chrono::milliseconds read_limit{5000};
    std::chrono::milliseconds write_limit{10000};
    std::chrono::milliseconds idle_limit{60000};
    std::chrono::milliseconds stop_limit{10000};
    /// Whether its requests are counted (base/metrics.hpp) and written into the access log. Not
    /// those of who watches us: every quarter of a minute, they would hide the others.
    bool is_recorded = true;
    /// Called by the dispatcher every `pulse_interval` as long as requests get on: not while they
    /// wait for a worker and none has taken one for `stall_limit`. Empty: nobody listens to it.
    std::function<void()> pulse{};
    std::chrono::milliseconds pulse_interval{1000};
    std::chrono::milliseconds stall_limit{60000};
};

class Server {
public:
    /// Takes the listening descriptor (owned; closed at the end). Throws WireError.
    Server(int listening_fd, ServerSettings settings, Handler handler);
    ~Server();
    Server(const Server&) = delete;  // its threads point at it
    Server& operator=(const Server&) = delete;

    /// Serves until stop(): then no new connection, requests under way and connections already
    /// accepted are finished within stop_limit. Returns true if all were.
    bool run();
    /// Async-signal-unsafe; call it from the thread that takes the signals.
    void stop();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Blocks, in the calling thread and in those it starts later, the signals that one thread must
/// take (TERM, INT, HUP, PIPE), and initialises libfcgi. Call it once in main, before any thread.
void prepare_process();

}  // namespace budkavle::wire
