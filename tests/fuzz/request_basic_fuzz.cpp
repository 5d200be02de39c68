// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Any bytes as an Authorization field: what is read is UTF-8, and the name holds no colon.
#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "http/basic_credentials.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using budkavle::test::require;
    const auto read = budkavle::http::parse_basic_credentials(budkavle::test::to_text(data, size));
    if (read) {
        require(read->user.find(':') == std::string::npos);
        require(budkavle::is_valid_utf8(read->user));
        require(budkavle::is_valid_utf8(read->password.reveal()));
    }
    return 0;
}
