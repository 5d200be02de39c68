// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// HTTP status codes that we send (RFC 9110 section 15). Layer http; pure values.
#pragma once

#include <string_view>

namespace budkavle::http {

enum class Status {
    ok = 200,
    created = 201,
    no_content = 204,
    moved_permanently = 301,
    see_other = 303,
    not_modified = 304,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    request_timeout = 408,
    conflict = 409,
    gone = 410,
    precondition_failed = 412,
    content_too_large = 413,
    uri_too_long = 414,
    unsupported_media_type = 415,
    locked = 423,
    precondition_required = 428,
    too_many_requests = 429,
    header_fields_too_large = 431,
    internal_server_error = 500,
    service_unavailable = 503,
};

/// The reason phrase, as "Not Found".
[[nodiscard]] std::string_view reason_phrase(Status status) noexcept;

}  // namespace budkavle::http
