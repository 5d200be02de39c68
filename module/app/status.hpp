// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// How the process is, for machines: /health for load balancers and the like, /metrics for those who
// gather numbers. Answered from what the process knows of itself: neither the database nor a
// stylesheet is asked. Layer app. Thread promise: pure functions of base/metrics.
//
//   if (auto answer = answer_health(request)) { return std::move(*answer); }
#pragma once

#include <optional>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::app {

/// The answer for /health, /health/live and /health/ready of any host; nothing for another path.
/// The first two: 200 "ok", as the process answers. Ready: 200 if the process can serve pages, as
/// its stylesheets are compiled and either the database answers or pages are kept in memory or as
/// files; else 503 with a line for each part that fails. No names, no texts of errors.
[[nodiscard]] std::optional<http::Response> answer_health(const http::Request& request);

/// What the status socket answers: health, and /metrics (metrics::exposition_text) with `role` as
/// its label; else 404. For this machine alone: never under an address that readers reach.
[[nodiscard]] http::Response answer_status(const http::Request& request, std::string_view role);

}  // namespace budkavle::app
