// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One request as an immutable value: what a handler may know. Made by wire from FastCGI or CGI, by
// the command line and by tests directly. Layer http; no I/O. Thread promise: immutable once made.
#pragma once

#include <optional>
#include <string>

#include "http/header_list.hpp"
#include "http/method.hpp"
#include "http/status.hpp"

namespace budkavle::http {

struct Request {
    Method method = Method::get;
    std::string method_text = "GET";  ///< as sent, at most 32 bytes kept: for the log
    std::string target = "/";         ///< REQUEST_URI as sent: raw path and query
    std::string path = "/";  ///< decoded once; begins with '/', valid UTF-8, no control characters
    std::string query;       ///< raw, without '?'
    std::string host;        ///< lower case, with a port that is not the scheme's own
    bool is_https = false;
    std::string remote_address;  ///< the web server's word; empty if it said nothing
    /// Whom the web server itself has signed in: its REMOTE_USER, which no client field can set.
    std::string remote_user;
    HeaderList headers;  ///< the client's fields; never `Proxy` (httpoxy)
    std::string body;    ///< whole, within the role's limit
    std::string id;      ///< request id, 16 hex digits or the web server's X-Request-ID if sane
    /// Set if the request must not be served, with the status that says why; the rest may be empty.
    std::optional<Status> refused;
};

}  // namespace budkavle::http
