// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/request_reader.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/ascii.hpp"
#include "http/host.hpp"
#include "http/target.hpp"

namespace budkavle::wire {
namespace {

using http::Status;

constexpr std::size_t kMethodLimitBytes = 32;

void refuse(http::Request& request, Status status) {
    if (!request.refused) {
        request.refused = status;  // the first reason counts
    }
}

void read_method(http::Request& request, const Parameters& parameters) {
    const std::string_view text = parameters.find("REQUEST_METHOD").value_or("");
    request.method_text = text.substr(0, kMethodLimitBytes);
    request.method = http::parse_method(text);
    if (text.empty() || !std::ranges::all_of(text, ascii::is_token_character)) {
        request.method_text = "-";  // bytes that are no method do not go into a log
        refuse(request, Status::bad_request);
    }
}

bool is_secure(const Parameters& parameters) {
    const std::string_view flag = parameters.find("HTTPS").value_or("");
    return ascii::equals_ignoring_case(flag, "on") || flag == "1" ||
           parameters.find("REQUEST_SCHEME") == "https";
}

/// A host of the target goes before the field (RFC 9112 section 3.2.2); without both it is the name
/// the web server gave itself.
void read_host(http::Request& request, const Parameters& parameters, std::string_view of_target) {
    const auto scheme = request.is_https ? http::Scheme::https : http::Scheme::http;
    std::string_view text = of_target;
    if (text.empty()) {
        text = parameters.find("HTTP_HOST").value_or("");
    }
    if (text.empty()) {
        text = parameters.find("SERVER_NAME").value_or("");
    }
    if (text.empty()) {
        return;
    }
    if (auto host = http::parse_host(text, scheme)) {
        request.host = std::move(*host);
    } else {
        refuse(request, Status::bad_request);
    }
}

void read_target(http::Request& request, const Parameters& parameters) {
    const std::string_view text = parameters.find("REQUEST_URI").value_or("");
    request.target = text.substr(0, http::kTargetLimitBytes);
    http::TargetResult result = http::parse_target(text);
    if (result.refused) {
        refuse(request, *result.refused);
    } else {
        request.path = std::move(result.target.path);
        request.query = std::move(result.target.query);
    }
    read_host(request, parameters, result.target.host);
}

/// "HTTP_IF_NONE_MATCH" -> "if-none-match".
std::string to_field_name(std::string_view parameter) {
    std::string name(parameter);
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c == '_' ? '-' : ascii::to_lower(c); });
    return name;
}

void read_fields(http::Request& request, const Parameters& parameters) {
    constexpr std::string_view kPrefix = "HTTP_";
    for (const char* const* at = parameters.begin(); *at != nullptr; ++at) {
        const std::string_view entry(*at);
        const std::size_t equals = entry.find('=');
        if (!entry.starts_with(kPrefix) || equals == std::string_view::npos ||
            equals + 1 == entry.size()) {
            continue;
        }
        const std::string_view name = entry.substr(kPrefix.size(), equals - kPrefix.size());
        // A client's `Proxy` field would pass for the environment variable HTTP_PROXY ("httpoxy",
        // CVE-2016-5385).
        if (!name.empty() && !ascii::equals_ignoring_case(name, "PROXY")) {
            request.headers.add(to_field_name(name), entry.substr(equals + 1));
        }
    }
    for (const std::string_view name : {"CONTENT_TYPE", "CONTENT_LENGTH"}) {
        if (const auto value = parameters.find(name)) {
            request.headers.add(to_field_name(name), *value);
        }
    }
}

/// The web server's own REQUEST_ID goes before the field, which a client may have written.
std::string choose_id(const Parameters& parameters, RequestIds& ids) {
    for (const std::string_view name : {"REQUEST_ID", "HTTP_X_REQUEST_ID"}) {
        const std::string_view value = parameters.find(name).value_or("");
        if (is_sane_request_id(value)) {
            return std::string(value);
        }
    }
    return ids.make();
}

/// A body is as long as it is; a Content-Length that says otherwise means that it was cut or
/// tampered with.
bool is_length_true(std::string_view text, std::size_t length) {
    std::size_t said = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), said);
    return error == std::errc{} && end == text.data() + text.size() && said == length;
}

void read_body(http::Request& request, const Parameters& parameters, Body body) {
    switch (body.state) {
        case Body::State::complete:
            break;
        case Body::State::too_large:
            refuse(request, Status::content_too_large);
            return;
        case Body::State::timed_out:
        case Body::State::gone:
            refuse(request, Status::request_timeout);
            return;
    }
    const auto said = parameters.find("CONTENT_LENGTH");
    if (said && !is_length_true(*said, body.bytes.size())) {
        refuse(request, Status::bad_request);
        return;
    }
    request.body = std::move(body.bytes);
}

}  // namespace

std::optional<std::string_view> Parameters::find(std::string_view name) const noexcept {
    for (const char* const* at = envp_; *at != nullptr; ++at) {
        const std::string_view entry(*at);
        if (entry.size() > name.size() && entry[name.size()] == '=' && entry.starts_with(name)) {
            const std::string_view value = entry.substr(name.size() + 1);
            return value.empty() ? std::nullopt : std::optional(value);
        }
    }
    return std::nullopt;
}

http::Request make_request(const Parameters& parameters, Body body, RequestIds& ids) {
    http::Request request;
    request.id = choose_id(parameters, ids);
    request.is_https = is_secure(parameters);
    request.remote_address = parameters.find("REMOTE_ADDR").value_or("");
    request.remote_user = parameters.find("REMOTE_USER").value_or("");
    read_fields(request, parameters);
    read_method(request, parameters);
    read_target(request, parameters);
    read_body(request, parameters, std::move(body));
    return request;
}

}  // namespace budkavle::wire
