// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The single place where a failure becomes a status, a page in the site's design and a line in the
// log. Layer app. Thread promise: pure functions.
//
// What the reader sees comes from the status alone; no what() ever reaches a page.
#pragma once

#include <string>
#include <utility>

#include "app/services.hpp"
#include "base/error.hpp"
#include "cache/page_cache.hpp"

namespace budkavle::app {

/// Expected ends of a handler that are not a page: thrown by handlers, caught by the gate only.
struct NotFound : cache::Absent {};
struct MethodNotAllowed {};
struct Gone : cache::Absent {
    explicit Gone(std::string why) : reason(std::move(why)) {}
    std::string reason;  ///< what the editors said; may be empty
};

/// Throws MethodNotAllowed for what changes something: every address of today is read only.
void require_reading(const http::Request& request);

/// The database is away for a while; what was asked was right.
[[nodiscard]] bool is_passing(const StoreError& error) noexcept;

/// An error page for `status`. Never throws: if even this page cannot be made, a bare line of text
/// is sent.
[[nodiscard]] http::Response error_response(const Services& services, const http::Request& request,
                                            const SiteFramePtr& frame, http::Status status,
                                            StageTimes& times,
                                            const std::string& reason = {}) noexcept;

/// Turns the exception being handled into a response and logs what has to be known. Call it in a
/// catch block only.
[[nodiscard]] http::Response response_to_exception(const Services& services,
                                                   const http::Request& request,
                                                   const SiteFramePtr& frame,
                                                   StageTimes& times) noexcept;

}  // namespace budkavle::app
