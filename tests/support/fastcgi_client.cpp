// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/fastcgi_client.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace budkavle::test {
namespace {

constexpr std::size_t kHeaderLength = 8;
constexpr unsigned kBits = 8;
constexpr unsigned kBeginRequest = 1;
constexpr unsigned kEndRequest = 3;
constexpr unsigned kParameters = 4;
constexpr unsigned kBody = 5;
constexpr unsigned kOutput = 6;

using SteadyTime = std::chrono::steady_clock::time_point;

char low_byte(std::size_t value) {
    constexpr std::size_t kMask = 0xFF;
    return static_cast<char>(value & kMask);
}

std::size_t byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

std::string make_length(std::size_t length) {
    constexpr std::size_t kShortLimit = 128;
    constexpr std::size_t kLongMark = 0x80000000;
    if (length < kShortLimit) {
        return {low_byte(length)};
    }
    const std::size_t marked = length | kLongMark;
    return {low_byte(marked >> 3 * kBits), low_byte(marked >> 2 * kBits), low_byte(marked >> kBits),
            low_byte(marked)};
}

FastcgiAnswer parse_output(std::string_view output) {
    FastcgiAnswer answer;
    answer.status = 200;
    const std::size_t end = output.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        throw std::runtime_error("the answer has no empty line");
    }
    std::string_view head = output.substr(0, end + 2);
    answer.body = output.substr(end + 4);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(line.size() + 2);
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) {
            throw std::runtime_error("the answer has a line that is no field");
        }
        answer.fields.emplace(line.substr(0, colon), line.substr(colon + 2));
    }
    if (const auto status = answer.fields.find("Status"); status != answer.fields.end()) {
        answer.status = std::stoi(status->second);
    }
    return answer;
}

bool wait_for_input(int fd, SteadyTime deadline) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd entry{.fd = fd, .events = POLLIN, .revents = 0};
    return left.count() > 0 && ::poll(&entry, 1, static_cast<int>(left.count())) > 0;
}

}  // namespace

FastcgiRequest get(std::string_view target) {
    FastcgiRequest request;
    request.parameters = {{"REQUEST_METHOD", "GET"},
                          {"REQUEST_URI", std::string(target)},
                          {"HTTP_HOST", "blogg.exempel.se"},
                          {"REMOTE_ADDR", "192.0.2.7"}};
    return request;
}

FastcgiRequest post(std::string_view target, std::string_view body) {
    FastcgiRequest request = get(target);
    request.parameters.front().second = "POST";
    request.parameters.emplace_back("CONTENT_LENGTH", std::to_string(body.size()));
    request.parameters.emplace_back("CONTENT_TYPE", "application/x-www-form-urlencoded");
    request.body = body;
    return request;
}

std::string make_record(unsigned type, std::uint16_t id, std::string_view content,
                        unsigned padding) {
    std::string record{1,
                       low_byte(type),
                       low_byte(id >> kBits),
                       low_byte(id),
                       low_byte(content.size() >> kBits),
                       low_byte(content.size()),
                       low_byte(padding),
                       0};
    record += content;
    return record.append(padding, 'x');
}

std::string make_pair_bytes(std::string_view name, std::string_view value) {
    return make_length(name.size()) + make_length(value.size()) + std::string(name) +
           std::string(value);
}

std::string make_stream(unsigned type, std::uint16_t id, std::string_view content) {
    constexpr std::size_t kRecordLimit = 65528;
    std::string stream;
    while (!content.empty()) {
        const std::string_view piece = content.substr(0, kRecordLimit);
        stream += make_record(type, id, piece);
        content.remove_prefix(piece.size());
    }
    return stream;
}

std::string make_head(const FastcgiRequest& request) {
    const std::string begin_body{0, 1, static_cast<char>(request.keeps_connection ? 1 : 0), 0, 0, 0,
                                 0, 0};
    std::string pairs;
    for (const auto& [name, value] : request.parameters) {
        pairs += make_pair_bytes(name, value);
    }
    return make_record(kBeginRequest, request.id, begin_body) +
           make_stream(kParameters, request.id, pairs) + make_record(kParameters, request.id, "");
}

std::string make_request_bytes(const FastcgiRequest& request) {
    return make_head(request) + make_stream(kBody, request.id, request.body) +
           make_record(kBody, request.id, "");
}

FastcgiClient::FastcgiClient(const std::string& socket_path)
    : fd_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, socket_path.data(), socket_path.size());
    if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        const std::string reason = std::strerror(errno);
        ::close(fd_);
        throw std::runtime_error("cannot connect: " + reason);
    }
}

FastcgiClient::~FastcgiClient() {
    if (fd_ >= 0) {
        ::close(fd_);
    }
}

bool FastcgiClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (put < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

void FastcgiClient::end_sending() {
    ::shutdown(fd_, SHUT_WR);
}

std::string FastcgiClient::read_bytes(std::size_t count, std::chrono::milliseconds limit) {
    const SteadyTime deadline = std::chrono::steady_clock::now() + limit;
    std::string bytes(count, '\0');
    std::size_t got = 0;
    while (got < count && wait_for_input(fd_, deadline)) {
        const ssize_t read = ::recv(fd_, bytes.data() + got, count - got, 0);
        if (read <= 0) {
            break;
        }
        got += static_cast<std::size_t>(read);
    }
    bytes.resize(got);
    return bytes;
}

std::optional<FastcgiAnswer> FastcgiClient::read_answer(std::chrono::milliseconds limit) {
    std::string output;
    for (;;) {
        const std::string header = read_bytes(kHeaderLength, limit);
        if (header.size() < kHeaderLength) {
            return std::nullopt;
        }
        const std::size_t length = (byte_at(header, 4) << kBits) | byte_at(header, 5);
        const std::size_t padding = byte_at(header, 6);
        const std::string content = read_bytes(length + padding, limit);
        if (content.size() < length + padding) {
            return std::nullopt;
        }
        if (byte_at(header, 1) == kOutput) {
            output.append(content, 0, length);
        }
        if (byte_at(header, 1) == kEndRequest) {
            return parse_output(output);
        }
    }
}

std::optional<FastcgiAnswer> FastcgiClient::ask(const FastcgiRequest& request) {
    return send(make_request_bytes(request)) ? read_answer() : std::nullopt;
}

bool FastcgiClient::is_closed_within(std::chrono::milliseconds limit) {
    const SteadyTime deadline = std::chrono::steady_clock::now() + limit;
    std::string thrown_away(kHeaderLength, '\0');
    while (wait_for_input(fd_, deadline)) {
        if (::recv(fd_, thrown_away.data(), thrown_away.size(), 0) <= 0) {
            return true;
        }
    }
    return false;
}

}  // namespace budkavle::test
