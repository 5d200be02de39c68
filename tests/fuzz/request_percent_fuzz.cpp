// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http::decode_percent: valid UTF-8 without controls, and encoding brings it back.
#include <algorithm>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "fuzz/fuzz_input.hpp"
#include "http/percent.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view text = test::to_text(data, size);
    for (const auto plus : {http::Plus::is_plus, http::Plus::is_space}) {
        if (const auto decoded = http::decode_percent(text, plus)) {
            test::require(is_valid_utf8(*decoded));
            test::require(std::ranges::none_of(*decoded, ascii::is_control));
            test::require(http::decode_percent(http::encode_percent(*decoded), plus) == decoded);
        }
    }
    return 0;
}
