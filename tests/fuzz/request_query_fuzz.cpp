// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http::parse_query: within its limits, and every name that is there is found.
#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "http/query_fields.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const http::QueryLimits limits;
    const auto fields = http::parse_query(test::to_text(data, size), limits);
    if (!fields) {
        return 0;
    }
    test::require(size <= limits.bytes && fields->fields().size() <= limits.count);
    for (const http::QueryField& field : fields->fields()) {
        test::require(is_valid_utf8(field.name) && is_valid_utf8(field.value));
        test::require(fields->find(field.name).has_value());
    }
    return 0;
}
