// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http::parse_host: its result is itself a host, read as the same.
#include "fuzz/fuzz_input.hpp"
#include "http/host.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    for (const auto scheme : {http::Scheme::http, http::Scheme::https}) {
        if (const auto host = http::parse_host(test::to_text(data, size), scheme)) {
            test::require(!host->empty());
            test::require(host->find_first_of(" /\\?#@<>\"'\r\n") == std::string::npos);
            test::require(http::parse_host(*host, scheme) == host);
        }
    }
    return 0;
}
