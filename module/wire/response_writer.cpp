// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/response_writer.hpp"

#include <algorithm>
#include <array>
#include <exception>

#include "base/ascii.hpp"
#include "base/log.hpp"

namespace budkavle::wire {
namespace {

http::Response make_plain_error() {
    http::Response response;
    response.status = http::Status::internal_server_error;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.body = std::make_shared<const std::string>("500 Internal Server Error\n");
    return response;
}

void log_failure(std::string_view what) {
    log::write(log::Channel::wire, log::Level::error, "the handler threw; answered 500",
               {{"error", what}});
}

}  // namespace

std::string make_response_head(const http::Response& response) {
    constexpr std::size_t kUsualLength = 1024;
    std::string head;
    head.reserve(kUsualLength);
    head.append("Status: ").append(std::to_string(static_cast<int>(response.status)));
    head.append(" ").append(http::reason_phrase(response.status)).append("\r\n");
    response.headers.append_lines(head);
    if (response.status != http::Status::not_modified) {
        const std::size_t length = response.body ? response.body->size() : 0;
        head.append("Content-Length: ").append(std::to_string(length)).append("\r\n");
    }
    return head.append("\r\n");
}

std::string_view body_to_send(const http::Request& request, const http::Response& response) {
    const bool has_none = request.method == http::Method::head ||
                          response.status == http::Status::not_modified || !response.body;
    return has_none ? std::string_view{} : std::string_view(*response.body);
}

http::Response call_handler(const Handler& handler, const http::Request& request,
                            StageTimes& times) noexcept {
    try {
        return handler(request, times);
    } catch (const std::exception& error) {
        log_failure(error.what());
    } catch (...) {
        log_failure("not a std::exception");
    }
    return make_plain_error();
}

void log_access(const http::Request& request, const http::Response& response,
                const StageTimes& times) {
    if (!log::is_on(log::Channel::access, log::Level::info)) {
        return;
    }
    const auto microseconds = [](StageTimes::Microseconds time) {
        return std::to_string(time.count());
    };
    log::write(log::Channel::access, log::Level::info, "request",
               {{"method", request.method_text},
                {"host", request.host},
                {"path", std::string_view(request.target).substr(0, request.target.find('?'))},
                {"status", std::to_string(static_cast<int>(response.status))},
                {"bytes", std::to_string(body_to_send(request, response).size())},
                {"queue_us", microseconds(times.queue)},
                {"sql_us", microseconds(times.sql)},
                {"document_us", microseconds(times.document)},
                {"xslt_us", microseconds(times.xslt)},
                {"writing_us", microseconds(times.writing)}});
}

}  // namespace budkavle::wire
