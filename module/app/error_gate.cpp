// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/error_gate.hpp"

#include <exception>
#include <utility>

#include "app/page_frame.hpp"
#include "app/responses.hpp"
#include "base/error.hpp"
#include "base/log.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kRetryAfterSeconds = "10";

xml::PageView error_page(const Services& services, const http::Request& request,
                         const SiteFramePtr& frame, http::Status status,
                         const std::string& reason) {
    xml::PageView page = start_bare_page(services, request, xml::PageKind::error);
    if (frame) {
        page.language = frame->site.language;
        page.site = site_view(services, *frame, request.path);
        page.asset_stylesheet_href.clear();
        page.asset_icon_href.clear();
    }
    page.status = static_cast<unsigned>(status);
    page.reason = reason;
    page.request_id = request.id;
    page.is_indexable = false;
    return page;
}

http::Response bare_response(http::Status status) {
    http::Response response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.body =
        std::make_shared<const std::string>(std::string(http::reason_phrase(status)) + "\n");
    return response;
}

}  // namespace

void require_reading(const http::Request& request) {
    if (request.method != http::Method::get && request.method != http::Method::head) {
        throw MethodNotAllowed{};
    }
}

bool is_passing(const StoreError& error) noexcept {
    return error.kind() == StoreError::Kind::unavailable ||
           error.kind() == StoreError::Kind::transient;
}

http::Response error_response(const Services& services, const http::Request& request,
                              const SiteFramePtr& frame, http::Status status, StageTimes& times,
                              const std::string& reason) noexcept {
    http::Response response;
    try {
        response = unkept_page_response(services, frame ? frame->site.theme : std::string{},
                                        error_page(services, request, frame, status, reason),
                                        status, times);
    } catch (const std::exception& error) {
        log::write(log::Channel::app, log::Level::error, "error page not made",
                   {{"error", error.what()}});
        response = bare_response(status);
    }
    if (status == http::Status::service_unavailable) {
        response.headers.add("Retry-After", kRetryAfterSeconds);
    }
    if (status == http::Status::method_not_allowed) {
        response.headers.add("Allow", "GET, HEAD");
    }
    return response;
}

http::Response response_to_exception(const Services& services, const http::Request& request,
                                     const SiteFramePtr& frame, StageTimes& times) noexcept {
    http::Status status = http::Status::internal_server_error;
    std::string reason;
    try {
        throw;
    } catch (const NotFound&) {
        status = http::Status::not_found;
    } catch (const MethodNotAllowed&) {
        status = http::Status::method_not_allowed;
    } catch (const Gone& gone) {
        status = http::Status::gone;
        reason = gone.reason;
    } catch (const StoreError& error) {
        const bool may_pass = is_passing(error);
        status = may_pass ? http::Status::service_unavailable : http::Status::internal_server_error;
        log::write(log::Channel::store, may_pass ? log::Level::warning : log::Level::error,
                   "request not served", {{"path", request.path}, {"error", error.what()}});
    } catch (const std::exception& error) {
        log::write(log::Channel::app, log::Level::error, "request failed",
                   {{"path", request.path}, {"error", error.what()}});
    } catch (...) {
        log::write(log::Channel::app, log::Level::error, "request failed",
                   {{"path", request.path}});
    }
    return error_response(services, request, frame, status, times, reason);
}

}  // namespace budkavle::app
