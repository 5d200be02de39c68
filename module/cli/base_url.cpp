// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/base_url.hpp"

#include <algorithm>
#include <charconv>

namespace budkavle::cli {
namespace {

constexpr std::size_t kUrlLimitBytes = 255;
constexpr std::size_t kHostLimitBytes = 253;  // RFC 1035 section 2.3.4, as text
constexpr unsigned kPortLimit = 65535;

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

/// Labels of letters, digits and '-'; an internationalised name is written in its xn-- form.
bool is_host_name(std::string_view name) {
    return !name.empty() && name.size() <= kHostLimitBytes && is_alphanumeric(name.front()) &&
           is_alphanumeric(name.back()) && name.find("..") == std::string_view::npos &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return is_alphanumeric(c) || c == '-' || c == '.'; });
}

std::optional<unsigned> parse_port(std::string_view text) {
    unsigned port = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || stop != text.data() + text.size() || port == 0 ||
        port > kPortLimit) {
        return std::nullopt;
    }
    return port;
}

/// Segments of unreserved characters (RFC 3986 section 2.3); none empty, "." or "..".
bool is_plain_path(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const std::string_view segment = path.substr(0, path.find('/'));
        const bool has_only_plain = std::all_of(segment.begin(), segment.end(), [](char c) {
            return is_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
        });
        if (segment.empty() || segment == "." || segment == ".." || !has_only_plain) {
            return false;
        }
        path.remove_prefix(segment.size());
    }
    return true;
}

}  // namespace

std::optional<BaseUrl> parse_base_url(std::string_view text) {
    const std::size_t scheme_end = text.find("://");
    if (scheme_end == std::string_view::npos || text.size() > kUrlLimitBytes) {
        return std::nullopt;
    }
    const std::string scheme = lower(text.substr(0, scheme_end));
    if (scheme != "http" && scheme != "https") {
        return std::nullopt;
    }
    std::string_view rest = text.substr(scheme_end + 3);
    const std::string_view authority = rest.substr(0, rest.find('/'));
    std::string_view path = rest.substr(authority.size());
    if (path.ends_with('/')) {
        path.remove_suffix(1);
    }
    const std::size_t colon = authority.find(':');
    BaseUrl url;
    url.host = lower(authority.substr(0, colon));
    if (!is_host_name(url.host) || !is_plain_path(path)) {
        return std::nullopt;
    }
    if (colon != std::string_view::npos) {
        const std::optional<unsigned> port = parse_port(authority.substr(colon + 1));
        if (!port) {
            return std::nullopt;
        }
        if (*port != (scheme == "https" ? 443U : 80U)) {
            url.host += ":" + std::to_string(*port);
        }
    }
    url.path_prefix = path;
    url.text = scheme + "://" + url.host + url.path_prefix;
    return url;
}

}  // namespace budkavle::cli
