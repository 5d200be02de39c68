// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A small FastCGI client for tests: builds records, good and bad, and talks to a unix socket.
// Thread promise: one thread.
//
//   FastcgiClient client(socket_path);
//   const FastcgiAnswer answer = client.ask(get("/"));   answer.status == 200
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budkavle::test {

using FastcgiParameters = std::vector<std::pair<std::string, std::string>>;

struct FastcgiRequest {
    FastcgiParameters parameters;
    std::string body;
    bool keeps_connection = false;
    std::uint16_t id = 1;
};

struct FastcgiAnswer {
    int status = 0;  ///< of the Status field; 200 without one
    std::map<std::string, std::string> fields;
    std::string body;
};

/// What a web server sends for a GET of that target, and for a POST with the right Content-Length.
[[nodiscard]] FastcgiRequest get(std::string_view target);
[[nodiscard]] FastcgiRequest post(std::string_view target, std::string_view body);

/// One record with its header; padding as given.
[[nodiscard]] std::string make_record(unsigned type, std::uint16_t id, std::string_view content,
                                      unsigned padding = 0);
/// A name-value pair as it stands in a parameter record.
[[nodiscard]] std::string make_pair_bytes(std::string_view name, std::string_view value);
/// All records of a stream (4 parameters, 5 body), without the empty one that ends it.
[[nodiscard]] std::string make_stream(unsigned type, std::uint16_t id, std::string_view content);
/// The begin record and the whole parameter stream.
[[nodiscard]] std::string make_head(const FastcgiRequest& request);
/// The whole request.
[[nodiscard]] std::string make_request_bytes(const FastcgiRequest& request);

class FastcgiClient {
public:
    /// Connects; throws std::runtime_error if nobody listens.
    explicit FastcgiClient(const std::string& socket_path);
    FastcgiClient(FastcgiClient&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    FastcgiClient& operator=(FastcgiClient&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~FastcgiClient();

    /// Sends all of it, or as much as the peer takes. True if it took all.
    bool send(std::string_view bytes);
    /// Ends the sending half.
    void end_sending();
    /// Reads records until the one that ends the request. Nothing if the connection ends, or the
    /// time limit comes, before it.
    [[nodiscard]] std::optional<FastcgiAnswer> read_answer(
        std::chrono::milliseconds limit = std::chrono::seconds(10));
    /// Sends and reads; nothing if either fails.
    [[nodiscard]] std::optional<FastcgiAnswer> ask(const FastcgiRequest& request);
    /// Reads exactly so many bytes; shorter if the connection ends or the limit comes.
    [[nodiscard]] std::string read_bytes(
        std::size_t count, std::chrono::milliseconds limit = std::chrono::seconds(10));
    /// True if the peer closes the connection within the limit; what it sends before is thrown
    /// away.
    [[nodiscard]] bool is_closed_within(std::chrono::milliseconds limit);

private:
    int fd_ = -1;
};

}  // namespace budkavle::test
