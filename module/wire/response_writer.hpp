// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// http::Response -> the head that a CGI answer begins with (RFC 3875 section 6). Layer wire; no
// I/O. Thread promise: pure functions.
//
//   put(make_response_head(request, response));  put(body_to_send(request, response));
#pragma once

#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"
#include "wire/server.hpp"

namespace budkavle::wire {

/// "Status: 404 Not Found", the fields and the empty line. Content-Length is the body's, also for
/// HEAD, which gets no body; 304 has neither (RFC 9110 section 15.4.5). Fields that only wire may
/// decide (Status, Content-Length, Connection, Transfer-Encoding) are left out if the response has
/// them.
[[nodiscard]] std::string make_response_head(const http::Response& response);

/// The bytes that follow the head: none for HEAD and 304. A view into the response.
[[nodiscard]] std::string_view body_to_send(const http::Request& request,
                                            const http::Response& response);

/// The handler's response; if it throws all the same, a line in the log and a bare 500.
[[nodiscard]] http::Response call_handler(const Handler& handler, const http::Request& request,
                                          StageTimes& times) noexcept;

/// Writes the access line: method, path, status, bytes of the body, microseconds by stage. The
/// query stays out of it, and the client's address: both may be personal data.
void log_access(const http::Request& request, const http::Response& response,
                const StageTimes& times);

}  // namespace budkavle::wire
