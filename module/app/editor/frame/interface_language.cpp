// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/frame/interface_language.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "http/cookies.hpp"

namespace budkavle::app {

namespace {

constexpr std::string_view kLanguageCookie = "__Host-budkavle-language";
constexpr std::array<std::string_view, 2> kLanguages{"sv", "en"};
constexpr std::chrono::seconds kYear = std::chrono::hours(24) * 365;

bool is_spoken(std::string_view language) {
    return std::ranges::find(kLanguages, language) != kLanguages.end();
}

/// The first language of the list that the desk speaks (RFC 9110 section 12.5.4). Browsers list
/// them by weight, so the weights need no look.
std::string_view first_spoken(std::string_view accepted) {
    while (!accepted.empty()) {
        const std::size_t end = std::min(accepted.find(','), accepted.size());
        std::string_view item = accepted.substr(0, end);
        accepted.remove_prefix(std::min(end + 1, accepted.size()));
        while (item.starts_with(' ')) {
            item.remove_prefix(1);
        }
        const std::string_view primary = item.substr(0, item.find_first_of("-;"));
        if (is_spoken(primary)) {
            return primary;
        }
    }
    return {};
}

}  // namespace

std::string interface_language(const http::Request& request) {
    const auto chosen =
        http::find_cookie(request.headers.find("Cookie").value_or(""), kLanguageCookie);
    if (chosen && is_spoken(*chosen)) {
        return std::string(*chosen);
    }
    const std::string_view accepted =
        first_spoken(request.headers.find("Accept-Language").value_or(""));
    return std::string(accepted.empty() ? kLanguages.front() : accepted);
}

void remember_language(http::Response& response, std::string_view language) {
    if (!is_spoken(language)) {
        return;
    }
    if (const auto field =
            http::set_cookie({.name = kLanguageCookie, .value = language, .max_age = kYear})) {
        response.headers.add("Set-Cookie", *field);
    }
}

}  // namespace budkavle::app
