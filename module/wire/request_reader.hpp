// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Parameters (FastCGI and CGI call them the same, RFC 3875 section 4.1) and body -> http::Request.
// Layer wire; no I/O. Thread promise: pure functions.
//
//   const http::Request request = make_request(Parameters(envp), std::move(body), ids);
#pragma once

#include <optional>
#include <string_view>

#include "http/request.hpp"
#include "wire/body.hpp"
#include "wire/request_id.hpp"

namespace budkavle::wire {

/// A view of "NAME=VALUE" strings that end with a null pointer.
class Parameters {
public:
    explicit Parameters(const char* const* envp) noexcept : envp_(envp) {}
    /// The first value of that name: web servers differ in what a second one means. An empty value
    /// counts as absent, because nginx sends empty ones where Apache sends none.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    [[nodiscard]] const char* const* begin() const noexcept { return envp_; }

private:
    const char* const* envp_;
};

/// The request, copied out of the parameters. What must not be served has `refused` set, and as
/// much of the rest as could be read, so that the answer can be in the site's design: 400 for a
/// malformed method, target, host or Content-Length, or a body of another length than that said;
/// 404 and 414 as http::parse_target says; 408 and 413 for a body that did not come in time or is
/// too large. The target is REQUEST_URI and nothing else: the servers disagree about SCRIPT_NAME
/// and PATH_INFO.
[[nodiscard]] http::Request make_request(const Parameters& parameters, Body body, RequestIds& ids);

}  // namespace budkavle::wire
