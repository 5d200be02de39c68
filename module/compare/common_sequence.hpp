// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The longest sequence that two sequences have in common: Myers, "An O(ND) difference algorithm and
// its variations" (1986), section 4b, in linear memory. Layer compare, private to it. Thread
// promise: pure function.
//
//   common_sequence({1, 2, 3}, {1, 3}, work)  ->  {{0, 0}, {2, 1}}
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace budkavle::compare {

/// What may still be spent; a step is a few nanoseconds.
struct Work {
    std::size_t steps_left = 8'000'000;
};

/// A place in the old sequence and its equal in the new one.
struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
    bool operator==(const Pair&) const = default;
};

/// Rising in both. One call spends at most half of what is left; what it does not reach counts as
/// different, but for a common beginning and end.
[[nodiscard]] std::vector<Pair> common_sequence(std::span<const std::uint32_t> before,
                                                std::span<const std::uint32_t> after, Work& work);

}  // namespace budkavle::compare
