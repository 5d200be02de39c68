// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http/validators: a tag that was made is found in a list that names it, whatever
// stands behind it.
#include <string>

#include "fuzz/fuzz_input.hpp"
#include "http/validators.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view text = test::to_text(data, size);
    const std::string etag = http::make_etag(text);
    static_cast<void>(http::matches_etag(text, etag));  // must end, whatever the list
    test::require(http::matches_etag(etag, etag));
    test::require(http::matches_etag("W/" + etag + ", " + std::string(text), etag));
    test::require(!http::matches_etag("\"" + etag.substr(2), etag));
    return 0;
}
