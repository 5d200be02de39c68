// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// FastCGI records (FastCGI specification 1.0, section 3.3) before libfcgi sees them: has a whole
// request head arrived, and is it one that libfcgi may be given? libfcgi blocks for what has not
// come, holds parameters of any size and aborts the process on some crafted lengths (CVE-2025-23016
// and its unpatched second half). Layer wire; no I/O. Thread promise: pure functions.
//
//   const Arrival arrival = examine_arrival(peeked_bytes, {.parameter_bytes = 65536});
//   if (arrival.state == Arrival::State::complete) { hand_to_a_worker(); }
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/status.hpp"

namespace budkavle::wire {

struct RecordLimits {
    std::size_t parameter_bytes = 64 * 1024;  ///< of all names and values with their lengths
    std::size_t parameter_count = 256;        ///< nginx sends some 25 and one for each header field
};

struct Arrival {
    enum class State {
        incomplete,  ///< so far so good: wait for more
        complete,    ///< a begin record and all its parameters: libfcgi reads them without blocking
        management,  ///< a record that asks about us: answer it with answer_management
        refused,     ///< a request that we will not take: answer `status` and close
        broken       ///< no FastCGI, or more than we speak: close
    };
    State state = State::incomplete;
    std::uint16_t request_id = 0;            ///< with complete and refused
    http::Status status = http::Status::ok;  ///< with refused
    std::size_t length = 0;                  ///< with management: bytes of the record
};

/// Examines the bytes at the start of a request. Only one responder request at a time on a
/// connection is taken (libfcgi cannot multiplex). Over a limit is 431; a parameter with a NUL, or
/// a name with '=', is 400, because libfcgi would show us another text than was sent.
[[nodiscard]] Arrival examine_arrival(std::string_view bytes, const RecordLimits& limits);

/// The answer to one management record, as long as examine_arrival said: FCGI_GET_VALUES gets what
/// is true of us, any other type FCGI_UNKNOWN_TYPE.
[[nodiscard]] std::string answer_management(std::string_view record, std::size_t connection_limit);

/// The most that a record of output holds: the largest multiple of 8 that its header can tell.
constexpr std::size_t kOutputRecordBytes = 65528;

/// Appends the header of a record of output whose content, `length` bytes, comes after it.
void append_output_header(std::string& out, std::uint16_t request_id, std::size_t length);

/// Appends what comes after the last byte of output: its end, and the end of the request.
void append_answer_end(std::string& out, std::uint16_t request_id);

/// A whole answer, with the record that ends the request: for what the dispatcher must say by
/// itself.
[[nodiscard]] std::string make_bare_answer(std::uint16_t request_id, http::Status status);

/// What a bare answer says as CGI: status, fields and a plain text.
[[nodiscard]] std::string make_bare_text(http::Status status);

}  // namespace budkavle::wire
