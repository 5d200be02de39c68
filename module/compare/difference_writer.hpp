// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Writes two versions as one, block by block. Layer compare, private to it. Thread promise: one
// thread.
//
//   DifferenceWriter writer(before, after, seen);  writer.write();
#pragma once

#include <string_view>
#include <vector>

#include "compare/body_blocks.hpp"
#include "compare/common_sequence.hpp"
#include "compare/compare.hpp"
#include "compare/word_changes.hpp"

namespace budkavle::compare {

class DifferenceWriter {
public:
    /// Borrows all three; fills `result`, which is empty.
    DifferenceWriter(const BodyBlocks& before, const BodyBlocks& after, Comparison& result)
        : before_(before), after_(after), result_(result) {}

    /// Blocks of the body stand one on a line, as stored ones do.
    void write();

private:
    enum class Rows {
        free,  ///< may be added and removed
        fixed  ///< stay at their places: a cell reaches over several
    };
    void write_pair(const Block& before, const Block& after, Rows rows);
    void write_blocks(const Block& before, const Block& after, Rows rows);
    void write_line(const std::vector<ChangedWord>& words);
    void write_whole(const Block& block, Change change, bool is_outermost);
    void write_start(const Block& block, std::string_view class_name);
    void count(const ChangedWord& changed);

    const BodyBlocks& before_;
    const BodyBlocks& after_;
    Comparison& result_;
    Work work_;
};

}  // namespace budkavle::compare
