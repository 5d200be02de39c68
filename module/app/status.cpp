// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/status.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "base/metrics.hpp"
#include "base/metrics_text.hpp"

namespace budkavle::app {
namespace {

using metrics::Gauge;

constexpr std::string_view kText = "text/plain; charset=utf-8";

http::Response text_response(http::Status status, std::string text,
                             std::string_view media_type = kText) {
    http::Response response;
    response.status = status;
    response.headers.add("Content-Type", media_type);
    response.headers.add("Cache-Control", "no-store");
    response.body = std::make_shared<const std::string>(std::move(text));
    return response;
}

std::optional<http::Response> refuse_changing(const http::Request& request) {
    if (request.method == http::Method::get || request.method == http::Method::head) {
        return std::nullopt;
    }
    http::Response response =
        text_response(http::Status::method_not_allowed, "Method Not Allowed\n");
    response.headers.add("Allow", "GET, HEAD");
    return response;
}

bool is_above_zero(Gauge gauge) {
    return metrics::value(gauge).value_or(0) > 0;
}

/// The newest attempt succeeded, and it is not old where somebody looks regularly.
bool is_database_up() {
    constexpr double kOldSeconds = 10;  // looks come several times a second
    const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
    const auto looked = metrics::value(Gauge::changes_looked);
    return is_above_zero(Gauge::database_up) && (!looked || now.count() - *looked < kOldSeconds);
}

http::Response answer_ready() {
    std::string faults;
    if (!is_above_zero(Gauge::stylesheets_generation)) {
        faults += "stylesheets: not compiled\n";
    }
    if (!is_database_up() && !is_above_zero(Gauge::cache_pages) &&
        !is_above_zero(Gauge::copies_pages)) {
        faults += "database: no answer\nmemory: no pages\ncopies: no pages\n";
    }
    return faults.empty() ? text_response(http::Status::ok, "ok\n")
                          : text_response(http::Status::service_unavailable, std::move(faults));
}

}  // namespace

std::optional<http::Response> answer_health(const http::Request& request) {
    const bool asks_if_live = request.path == "/health" || request.path == "/health/live";
    if (request.refused || (!asks_if_live && request.path != "/health/ready")) {
        return std::nullopt;
    }
    if (auto refusal = refuse_changing(request)) {
        return refusal;
    }
    return asks_if_live ? text_response(http::Status::ok, "ok\n") : answer_ready();
}

http::Response answer_status(const http::Request& request, std::string_view role) {
    if (request.refused) {
        return text_response(*request.refused,
                             std::string(http::reason_phrase(*request.refused)) + "\n");
    }
    if (auto health = answer_health(request)) {
        return std::move(*health);
    }
    if (request.path != "/metrics") {
        return text_response(http::Status::not_found, "Here are /metrics and /health.\n");
    }
    if (auto refusal = refuse_changing(request)) {
        return std::move(*refusal);
    }
    return text_response(http::Status::ok, metrics::exposition_text(role),
                         metrics::kExpositionType);
}

}  // namespace budkavle::app
