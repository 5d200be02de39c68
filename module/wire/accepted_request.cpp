// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/accepted_request.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "wire/answer_writer.hpp"

namespace budkavle::wire {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t kChunkBytes = 16 * 1024;

/// How much of a body over its limit is read and thrown away, so that a web server that sends
/// before it listens gets our 413.
constexpr std::size_t kDrainLimitBytes = 64 * 1024;

/// Reads up to a chunk; less than a chunk means the end of the body or a failure.
std::size_t read_chunk(FCGX_Stream* in, std::array<char, kChunkBytes>& chunk) {
    const int got = FCGX_GetStr(chunk.data(), static_cast<int>(chunk.size()), in);
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

}  // namespace

AcceptedRequest::AcceptedRequest(FCGX_Request& request, Connection& connection)
    : request_(request), connection_(connection) {
    // FCGX_Accept_r goes on with an open ipcFd of a request that asked to be kept. With no
    // listening socket it returns an error, instead of waiting for another connection, when it does
    // not like what it reads.
    request_.ipcFd = connection.descriptor.get();
    request_.keepConnection = 1;
    request_.listen_sock = -1;
    is_open_ = FCGX_Accept_r(&request_) == 0;
    if (!is_open_) {
        // Then libfcgi has closed the descriptor itself. examine_arrival lets nothing through that
        // it would refuse (tests/fuzz/request_records_fuzz.cpp), so only a failing read leads here.
        static_cast<void>(connection.descriptor.release());
    }
}

AcceptedRequest::~AcceptedRequest() {
    request_.ipcFd = -1;
    FCGX_Free(&request_, 0);
}

Body AcceptedRequest::read_body(std::size_t limit_bytes, std::chrono::milliseconds time_limit) {
    Body body;
    const SteadyTime start = steady_clock::now();
    std::array<char, kChunkBytes> chunk;
    connection_.watch.begin(Watch::Phase::reading, start + time_limit);
    std::size_t got = chunk.size();
    while (got == chunk.size() && body.bytes.size() <= limit_bytes) {
        got = read_chunk(request_.in, chunk);
        body.bytes.append(chunk.data(), got);
        connection_.watch.extend(start + time_limit + slowest_time(body.bytes.size()));
    }
    if (body.bytes.size() > limit_bytes) {
        body = {.state = Body::State::too_large, .bytes = {}};
        is_body_read_ = got < chunk.size() || drain(start + time_limit + slowest_time(limit_bytes));
    } else {
        is_body_read_ = true;
    }
    connection_.watch.end();
    if (FCGX_GetError(request_.in) != 0) {
        is_body_read_ = false;
        if (body.state == Body::State::complete) {
            const bool is_late = connection_.watch.has_expired();
            body = {.state = is_late ? Body::State::timed_out : Body::State::gone, .bytes = {}};
        }
    }
    return body;
}

/// True if the end of the body came before the limits.
bool AcceptedRequest::drain(SteadyTime deadline) {
    connection_.watch.extend(deadline);
    std::array<char, kChunkBytes> chunk;
    for (std::size_t drained = 0; drained < kDrainLimitBytes;) {
        const std::size_t got = read_chunk(request_.in, chunk);
        if (got < chunk.size()) {
            return true;
        }
        drained += got;
    }
    return false;
}

void AcceptedRequest::write(std::string_view head, std::string_view body,
                            std::chrono::milliseconds time_limit) {
    connection_.watch.begin(Watch::Phase::writing,
                            steady_clock::now() + time_limit + slowest_time(body.size()));
    // Not through libfcgi's stream, which holds 8 kB: a page was four system calls, and woke the
    // web server four times. Its streams for output and errors stay empty and unclosed; FCGX_Free
    // only frees them.
    has_failed_ = !write_answer(connection_.descriptor.get(),
                                static_cast<std::uint16_t>(request_.requestId), head, body);
    connection_.watch.end();
}

Ending AcceptedRequest::finish() noexcept {
    const bool is_asked_to_keep = request_.keepConnection != 0;
    if (!is_open_ || has_failed_ || connection_.watch.has_expired()) {
        return Ending::close;
    }
    if (!is_body_read_) {
        return FCGX_GetError(request_.in) == 0 ? Ending::linger : Ending::close;
    }
    return is_asked_to_keep ? Ending::keep : Ending::close;
}

}  // namespace budkavle::wire
