// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which words of a line stayed, went and came. Layer compare, private to it. Thread promise: pure
// function.
#pragma once

#include <span>
#include <vector>

#include "compare/body_blocks.hpp"
#include "compare/common_sequence.hpp"

namespace budkavle::compare {

enum class Change { kept, removed, added };

struct ChangedWord {
    Change change = Change::kept;
    const Word* word = nullptr;  ///< the new version's, if it was kept
};

/// In the order in which they are shown: what went before what came in its place. A word or two
/// that only happen to be in both versions of a longer passage count as changed with it.
[[nodiscard]] std::vector<ChangedWord> change_words(std::span<const Word> before,
                                                    std::span<const Word> after, Work& work);

}  // namespace budkavle::compare
