// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What every fuzz target needs: the input as text, and a check that ends the run. Thread promise:
// pure functions.
//
//   require(decoded_again == decoded);
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace budkavle::test {

[[nodiscard]] inline std::string_view to_text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};  // bytes as text
}

/// Ends the process, which libFuzzer reports with the input, if a promise of the parser is broken.
inline void require(bool is_kept) {
    if (!is_kept) {
        std::abort();
    }
}

}  // namespace budkavle::test
