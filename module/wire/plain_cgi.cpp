// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/plain_cgi.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <optional>
#include <string_view>

#include "base/log.hpp"
#include "wire/body_limit.hpp"
#include "wire/records.hpp"
#include "wire/request_reader.hpp"
#include "wire/response_writer.hpp"
#include "wire/watch.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kReadBytes = 16 * 1024;
constexpr int kSuccess = 0;
constexpr int kFailure = 1;

/// Waits until `fd` can be read or written. False if the deadline comes first.
bool wait_for(int fd, short events, SteadyTime deadline) {
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now());
        if (left.count() <= 0) {
            return false;
        }
        pollfd entry{.fd = fd, .events = events, .revents = 0};
        const int ready = ::poll(&entry, 1, static_cast<int>(left.count()));
        if (ready > 0) {
            return true;
        }
        if (ready < 0 && errno != EINTR) {
            return false;
        }
    }
}

/// How many bytes the body has. Standard input need not end after it (RFC 3875 section 4.2), so
/// this is the one place that must believe Content-Length; without it there is no body, but for
/// Apache's chunked uploads, which end.
std::optional<std::size_t> announced_length(const Parameters& parameters) {
    const auto text = parameters.find("CONTENT_LENGTH");
    if (!text) {
        const auto method = http::parse_method(parameters.find("REQUEST_METHOD").value_or(""));
        const bool has_body = method == http::Method::post || method == http::Method::put;
        return has_body ? std::nullopt : std::optional<std::size_t>(0);
    }
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(text->begin(), text->end(), length);
    // One that cannot be read is refused by make_request, whatever the body.
    return error == std::errc{} && end == text->end() ? length : std::optional<std::size_t>(0);
}

Body read_standard_input(const Parameters& parameters, const ServerSettings& settings) {
    const auto announced = announced_length(parameters);
    const std::size_t limit_bytes = body_limit_of(settings, parameters);
    if (announced.value_or(0) > limit_bytes) {
        return {.state = Body::State::too_large, .bytes = {}};
    }
    Body body;
    std::array<char, kReadBytes> chunk;
    const SteadyTime start = steady_clock::now();
    while (!announced || body.bytes.size() < *announced) {
        if (!wait_for(STDIN_FILENO, POLLIN,
                      start + settings.read_limit + slowest_time(body.bytes.size()))) {
            return {.state = Body::State::timed_out, .bytes = {}};
        }
        const std::size_t wanted =
            announced ? std::min(chunk.size(), *announced - body.bytes.size()) : chunk.size();
        const ssize_t got = ::read(STDIN_FILENO, chunk.data(), wanted);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            break;  // the end; a body that is too short is refused by make_request
        }
        body.bytes.append(chunk.data(), static_cast<std::size_t>(got));
        if (body.bytes.size() > limit_bytes) {
            return {.state = Body::State::too_large, .bytes = {}};
        }
    }
    return body;
}

bool write_standard_output(std::string_view bytes, SteadyTime deadline) {
    while (!bytes.empty()) {
        if (!wait_for(STDOUT_FILENO, POLLOUT, deadline)) {
            return false;
        }
        const ssize_t put =
            ::write(STDOUT_FILENO, bytes.data(), std::min(bytes.size(), std::size_t{PIPE_BUF}));
        if (put < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(put > 0 ? static_cast<std::size_t>(put) : 0);
    }
    return true;
}

/// True if the environment is within the limits that a FastCGI request has.
bool is_within_limits(const Parameters& parameters, const ServerSettings& settings) {
    const RecordLimits limits{.parameter_bytes = settings.parameter_limit_bytes};
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (const char* const* at = parameters.begin(); *at != nullptr; ++at, ++count) {
        bytes += std::string_view(*at).size();
    }
    return bytes <= limits.parameter_bytes && count <= limits.parameter_count;
}

}  // namespace

int serve_plain_cgi(const ServerSettings& settings, const Handler& handler) {
    const Parameters parameters(::environ);
    const auto deadline_for = [&](std::size_t bytes) {
        return steady_clock::now() + settings.write_limit + slowest_time(bytes);
    };
    if (!is_within_limits(parameters, settings)) {
        const std::string text = make_bare_text(http::Status::header_fields_too_large);
        return write_standard_output(text, deadline_for(text.size())) ? kSuccess : kFailure;
    }
    StageTimes times;
    RequestIds ids;
    const http::Request request =
        make_request(parameters, read_standard_input(parameters, settings), ids);
    const log::RequestScope scope(request.id);
    const http::Response response = call_handler(handler, request, times);
    bool is_written = false;
    {
        const StageTimer timer(times.writing);
        const std::string_view body = body_to_send(request, response);
        const SteadyTime deadline = deadline_for(body.size());
        is_written = write_standard_output(make_response_head(response), deadline) &&
                     write_standard_output(body, deadline);
    }
    log_access(request, response, times);
    return is_written ? kSuccess : kFailure;
}

}  // namespace budkavle::wire
