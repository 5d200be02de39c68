// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Parameters as a web server might pass them -> http::Request: NUL ends each "NAME=VALUE" of the
// input.
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "wire/request_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string bytes(test::to_text(data, size));
    std::vector<const char*> entries;
    for (std::size_t at = 0; at < bytes.size(); at += std::string_view(&bytes[at]).size() + 1) {
        entries.push_back(&bytes[at]);
    }
    entries.push_back(nullptr);
    static wire::RequestIds ids;  // seeded once: seeding is slow
    const http::Request request = wire::make_request(wire::Parameters(entries.data()), {}, ids);
    test::require(wire::is_sane_request_id(request.id));
    test::require(request.path.starts_with('/') && is_valid_utf8(request.path));
    test::require(request.method_text.size() <= 32 && !request.headers.find("Proxy"));
    return 0;
}
