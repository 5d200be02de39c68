// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/status_client.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstring>

#include "cli/descriptor.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

using std::chrono::steady_clock;

// Types of records (FastCGI specification, section 8).
constexpr unsigned char kBeginRequest = 1;
constexpr unsigned char kEndRequest = 3;
constexpr unsigned char kParameters = 4;
constexpr unsigned char kInput = 5;
constexpr unsigned char kOutput = 6;

constexpr std::size_t kHeaderBytes = 8;
constexpr std::size_t kAnswerLimitBytes = 1024 * 1024;
constexpr std::chrono::seconds kAnswerLimit{2};

/// One record of request 1; what we send is always under 256 bytes.
std::string make_record(unsigned char type, std::string_view content) {
    std::string record{1, static_cast<char>(type),           0, 1,
                       0, static_cast<char>(content.size()), 0, 0};
    return record.append(content);
}

std::string make_parameter(std::string_view name, std::string_view value) {
    std::string parameter{static_cast<char>(name.size()), static_cast<char>(value.size())};
    return parameter.append(name).append(value);
}

std::string make_status_request(std::string_view path) {
    constexpr std::string_view kResponderThatCloses{"\0\1\0\0\0\0\0\0", kHeaderBytes};
    const std::string parameters =
        make_parameter("REQUEST_METHOD", "GET") + make_parameter("REQUEST_URI", path) +
        make_parameter("SERVER_PROTOCOL", "HTTP/1.1") + make_parameter("HTTP_HOST", "localhost");
    return make_record(kBeginRequest, kResponderThatCloses) + make_record(kParameters, parameters) +
           make_record(kParameters, "") + make_record(kInput, "");
}

/// The content of the answer's output records, once the record that ends the request is there.
std::optional<std::string> find_output(std::string_view bytes) {
    constexpr unsigned kBitsOfByte = 8;
    const auto byte = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at]));
    };
    std::string output;
    while (bytes.size() >= kHeaderBytes) {
        const std::size_t type = byte(1);
        const std::size_t length = (byte(4) << kBitsOfByte) | byte(5);
        const std::size_t whole = kHeaderBytes + length + byte(6);
        if (bytes.size() < whole) {
            break;
        }
        if (type == kOutput) {
            output.append(bytes.substr(kHeaderBytes, length));
        } else if (type == kEndRequest) {
            return output;
        }
        bytes.remove_prefix(whole);
    }
    return std::nullopt;
}

/// Reads the CGI answer (RFC 3875 section 6): a head with Status first, as ours is, and the body.
std::optional<StatusAnswer> parse_output(std::string_view output) {
    constexpr std::string_view kStatus = "Status: ";
    constexpr std::string_view kEmptyLine = "\r\n\r\n";
    const std::size_t end = output.find(kEmptyLine);
    if (!output.starts_with(kStatus) || end == std::string_view::npos) {
        return std::nullopt;
    }
    StatusAnswer answer;
    const std::string_view head = output.substr(kStatus.size(), end - kStatus.size());
    const auto [rest, error] =
        std::from_chars(head.data(), head.data() + head.size(), answer.status);
    if (error != std::errc{}) {
        return std::nullopt;
    }
    answer.body = output.substr(end + kEmptyLine.size());
    return answer;
}

/// Waits for bytes and reads them onto `bytes`. False at the end, at a fault, or when time is up.
bool read_more(int connection, steady_clock::time_point deadline, std::string& bytes) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now()).count();
    pollfd entry{.fd = connection, .events = POLLIN, .revents = 0};
    if (left <= 0 || poll(&entry, 1, static_cast<int>(left)) <= 0) {
        return false;
    }
    std::array<char, 16 * 1024> piece{};
    const ssize_t got = recv(connection, piece.data(), piece.size(), MSG_DONTWAIT);
    if (got <= 0) {
        return false;
    }
    bytes.append(piece.data(), static_cast<std::size_t>(got));
    return bytes.size() <= kAnswerLimitBytes;
}

enum class Found { listener, nobody };

Found connect_to(int connection, const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof(address.sun_path)) {
        return Found::nobody;  // nobody can listen at such a path
    }
    std::memcpy(address.sun_path, path.data(), path.size());
    if (connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) {
        return Found::listener;
    }
    if (errno == EACCES || errno == EPERM) {
        throw Refusal("you may not ask at " + path +
                      ": run the command with sudo, or as a member of the socket's group");
    }
    if (errno == EAGAIN) {
        throw Refusal("somebody listens at " + path + " and takes no connection");
    }
    return Found::nobody;  // no such socket, or one that a process left when it was killed
}

}  // namespace

std::optional<StatusAnswer> ask_status(const std::string& socket, std::string_view path) {
    const Descriptor connection(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (connection.get() < 0) {
        throw Refusal(std::string("no socket can be opened: ") + std::strerror(errno));
    }
    if (connect_to(connection.get(), socket) == Found::nobody) {
        return std::nullopt;
    }
    const std::string request = make_status_request(path);
    const auto deadline = steady_clock::now() + kAnswerLimit;
    // Some two hundred bytes fit into any socket buffer at once.
    if (send(connection.get(), request.data(), request.size(), MSG_NOSIGNAL) ==
        static_cast<ssize_t>(request.size())) {
        std::string bytes;
        while (read_more(connection.get(), deadline, bytes)) {
            if (const auto output = find_output(bytes)) {
                if (auto answer = parse_output(*output)) {
                    return answer;
                }
                break;
            }
        }
    }
    throw Refusal("somebody listens at " + socket + " and does not answer within " +
                  std::to_string(kAnswerLimit.count()) + " seconds");
}

}  // namespace budkavle::cli
