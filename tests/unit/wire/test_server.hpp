// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A wire::Server in a thread of the test, on a socket in a folder of its own. Thread promise: one
// thread.
//
//   TestServer server(settings, handler);  server.client().ask(get("/"));
#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "support/fastcgi_client.hpp"
#include "wire/server.hpp"

namespace budkavle::test {

/// Of the sockets of tests.
inline constexpr unsigned kSocketMode = 0600;

/// A new empty folder, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;  // one owner of a folder
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] std::string path_of(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// Starts the log so that only what must never happen is written; done for every test.
void start_quiet_log();

/// What the server gave to the handler, in order.
class RequestLog {
public:
    void add(const http::Request& request);
    [[nodiscard]] std::vector<http::Request> requests() const;
    /// The only request there is; fails the test if there is another number.
    [[nodiscard]] http::Request only() const;

private:
    mutable std::mutex mutex_;
    std::vector<http::Request> requests_;
};

/// 200 with "path=…" as text, or the status that the request was refused with.
[[nodiscard]] http::Response echo(const http::Request& request);
/// Calls echo and keeps the request in `log`.
[[nodiscard]] wire::Handler echo_into(RequestLog& log);

class TestServer {
public:
    explicit TestServer(const wire::ServerSettings& settings = {}, wire::Handler handler = {});
    ~TestServer();
    TestServer(const TestServer&) = delete;  // its thread points at it
    TestServer& operator=(const TestServer&) = delete;

    [[nodiscard]] FastcgiClient client() const { return FastcgiClient(socket_path_); }
    [[nodiscard]] const std::string& socket_path() const { return socket_path_; }
    /// True if it answers 200 to a request for the front page.
    [[nodiscard]] bool is_alive() const;
    void ask_to_stop() { server_->stop(); }
    /// Waits for run() and gives its result.
    bool wait_for_end();

private:
    TemporaryFolder folder_;
    std::string socket_path_;
    std::unique_ptr<wire::Server> server_;
    std::future<bool> result_;
};

}  // namespace budkavle::test
