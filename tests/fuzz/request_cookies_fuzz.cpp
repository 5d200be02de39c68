// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http/cookies: reading stays within its limits, and what set_cookie() writes is one
// line that a reader takes apart into the same name and value.
#include <algorithm>

#include "base/ascii.hpp"
#include "fuzz/fuzz_input.hpp"
#include "http/cookies.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view text = test::to_text(data, size);
    const http::CookieLimits limits{.count = 8, .bytes = 512};
    const auto cookies = http::parse_cookies(text, limits);
    test::require(!cookies || (cookies->size() <= limits.count && size <= limits.bytes));

    const std::size_t half = size / 2;
    const http::NewCookie wanted{.name = text.substr(0, half), .value = text.substr(half)};
    const auto written = http::set_cookie(wanted);
    if (!written) {
        return 0;
    }
    test::require(std::ranges::none_of(*written, ascii::is_control));
    const auto read = http::parse_cookies(*written, {.count = 8, .bytes = 1 << 20});
    test::require(read && !read->empty() && read->front().name == wanted.name &&
                  read->front().value == wanted.value);
    return 0;
}
