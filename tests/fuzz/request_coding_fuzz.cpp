// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Promises of http/content_coding: what is chosen is available, whatever the list; a list of only
// known codings with a refusal in front never gives the refused one.
#include <array>
#include <string>

#include "fuzz/fuzz_input.hpp"
#include "http/content_coding.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace budkavle;
    const std::string_view text = test::to_text(data, size);
    constexpr std::array kKept{http::Coding::gzip, http::Coding::br};
    test::require(http::choose_coding(text, kKept) != http::Coding::zstd);
    test::require(http::choose_coding(text, {}) == http::Coding::identity);
    const std::string refusing = "br;q=0," + std::string(text);
    test::require(http::choose_coding(refusing, kKept) != http::Coding::br);
    return 0;
}
