// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/target.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "http/percent.hpp"

namespace budkavle::http {
namespace {

TargetResult refuse(Status status) {
    return {.target = {}, .refused = status};
}

/// Takes "http://host" or "https://host" off the front of `text`; the host's text, empty if there
/// is none.
std::string_view take_authority(std::string_view& text) noexcept {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (text.size() >= scheme.size() &&
            ascii::equals_ignoring_case(text.substr(0, scheme.size()), scheme)) {
            text.remove_prefix(scheme.size());
            const std::size_t end = std::min(text.find_first_of("/?#"), text.size());
            const std::string_view authority = text.substr(0, end);
            text.remove_prefix(end);
            return authority;
        }
    }
    return {};
}

bool has_encoded_slash(std::string_view raw_path) noexcept {
    return raw_path.find("%2F") != std::string_view::npos ||
           raw_path.find("%2f") != std::string_view::npos;
}

/// True if every segment of the decoded path is one that a page of ours may have.
bool has_plain_segments(std::string_view path) noexcept {
    std::size_t start = 1;  // after the leading '/'
    while (start < path.size()) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, end - start);
        if (segment.empty() || segment == "." || segment == "..") {
            return false;
        }
        start = end + 1;
    }
    return path.find('\\') == std::string_view::npos;
}

bool is_well_formed(std::string_view text) noexcept {
    return std::ranges::none_of(
        text, [](char c) { return ascii::is_control(c) || c == ' ' || c == '#'; });
}

}  // namespace

TargetResult parse_target(std::string_view text) {
    if (text.size() > kTargetLimitBytes) {
        return refuse(Status::uri_too_long);
    }
    if (!is_well_formed(text)) {
        return refuse(Status::bad_request);
    }
    const bool is_origin_form = text.starts_with('/');
    const std::string_view host = is_origin_form ? std::string_view{} : take_authority(text);
    if (!is_origin_form && host.empty()) {
        return refuse(Status::bad_request);
    }
    const std::size_t mark = std::min(text.find('?'), text.size());
    // An absolute target may lack its path (RFC 9110 section 4.2.3): it means "/".
    const std::string_view raw_path = mark == 0 ? "/" : text.substr(0, mark);
    auto path = decode_percent(raw_path);
    if (!path) {
        return refuse(Status::bad_request);
    }
    if (has_encoded_slash(raw_path) || !has_plain_segments(*path)) {
        return refuse(Status::not_found);
    }
    const std::string_view query = mark < text.size() ? text.substr(mark + 1) : std::string_view{};
    return {.target = {std::move(*path), std::string(query), std::string(host)}, .refused = {}};
}

}  // namespace budkavle::http
