// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http::parse_target: a path that is served is absolute, plain and valid, and is the
// only reading of itself.
#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "http/percent.hpp"
#include "http/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const http::TargetResult result = http::parse_target(test::to_text(data, size));
    if (result.refused) {
        test::require(result.target.path.empty());
        return 0;
    }
    const std::string& path = result.target.path;
    test::require(path.starts_with('/') && is_valid_utf8(path));
    test::require(path.find("//") == std::string::npos && path.find("/../") == std::string::npos &&
                  path.find("/./") == std::string::npos && path.find('\0') == std::string::npos);
    std::string again;
    for (const char c : path) {
        again += c == '/' ? "/" : http::encode_percent({&c, 1});
    }
    if (again.size() <= http::kTargetLimitBytes) {
        test::require(http::parse_target(again).target.path == path);
    }
    return 0;
}
