// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which block of the old version became which of the new: equal ones first, then, between them,
// those with most words in common. Layer compare, private to it. Thread promise: pure functions.
//
//   for (const Step& step : pair_blocks(before, after, false, work)) …
#pragma once

#include <vector>

#include "compare/body_blocks.hpp"
#include "compare/common_sequence.hpp"

namespace budkavle::compare {

/// A block of either version or of both, in the order in which they are shown: what went stands
/// before what came in its place.
struct Step {
    const Block* before = nullptr;  ///< none: it was added
    const Block* after = nullptr;   ///< none: it was removed
};

/// The blocks of one container. `is_by_place`: the first is paired with the first, and so on; both
/// have equally many (cells of rows of the same shape).
[[nodiscard]] std::vector<Step> pair_blocks(const std::vector<Block>& before,
                                            const std::vector<Block>& after, bool is_by_place,
                                            Work& work);

}  // namespace budkavle::compare
