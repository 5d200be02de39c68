// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/base_url.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "http/host.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kUrlLimitBytes = 500;
constexpr std::size_t kPathLimitBytes = 200;

/// Unreserved characters of RFC 3986 section 2.3: those that no server or browser rewrites.
bool is_unreserved(char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '_' ||
           c == '~';
}

/// Segments of unreserved characters; none empty, "." or "..".
bool is_plain_path(std::string_view path) {
    if (path.size() > kPathLimitBytes) {
        return false;
    }
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        const std::string_view segment = path.substr(0, path.find('/'));
        if (segment.empty() || segment == "." || segment == ".." ||
            !std::all_of(segment.begin(), segment.end(), is_unreserved)) {
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
    const std::string scheme = ascii::lower_case(text.substr(0, scheme_end));
    if (scheme != "http" && scheme != "https") {
        return std::nullopt;
    }
    const std::string_view rest = text.substr(scheme_end + 3);
    const std::string_view authority = rest.substr(0, rest.find('/'));
    std::string_view path = rest.substr(authority.size());
    if (path.ends_with('/')) {
        path.remove_suffix(1);
    }
    const std::optional<std::string> host =
        http::parse_host(authority, scheme == "https" ? http::Scheme::https : http::Scheme::http);
    // '_' is met in practice but is not of host names (RFC 952): no public address needs it.
    if (!host || host->find('_') != std::string::npos || !is_plain_path(path)) {
        return std::nullopt;
    }
    return BaseUrl{.text = scheme + "://" + *host + std::string(path),
                   .host = *host,
                   .path_prefix = std::string(path)};
}

}  // namespace budkavle::cli
