// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A body as what is compared: blocks within blocks, and in the innermost lines of words.
// Layer compare, private to it. Thread promise: values; one thread for the making.
//
//   const BodyBlocks body = read_blocks("<ul><li>ett</li></ul>", vocabulary);
//   body.blocks[0].blocks[0].blocks[0].words[0].text == "ett"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/vocabulary.hpp"

namespace budkavle::compare {

struct Attribute {
    std::string name;
    std::string value;  ///< with its references
};

/// An inline element that words stand in. Words of one element have the same mark.
struct InlineMark {
    std::uint32_t parent = 0;  ///< index of the mark around it; 0: none
    std::uint32_t form = 0;    ///< equal for elements that look the same within the same marks
    std::string name;
    std::string attributes;  ///< as written: ` href="…"`
};

struct Word {
    enum class Kind {
        word,
        space,  ///< white space that counts: within <pre>
        line_break,
        picture,
        other  ///< an element that is taken as a whole: <wbr>, <ruby>
    };
    Kind kind = Kind::word;
    bool is_spaced = false;   ///< white space stands before it, or nothing does
    std::uint32_t mark = 0;   ///< index of BodyBlocks::marks; 0: none
    std::uint32_t key = 0;    ///< equal words in equal marks
    std::uint32_t plain = 0;  ///< equal words, whatever their marks
    std::string text;         ///< as it is written
};

/// An element with blocks in it, or (without a name) a line of words.
struct Block {
    std::string name;
    std::vector<Attribute> attributes;
    std::vector<Block> blocks;
    std::vector<Word> words;
    std::uint32_t key = 0;   ///< equal blocks, with all that they hold
    std::uint32_t form = 0;  ///< equal name and attributes

    [[nodiscard]] bool is_line() const { return name.empty(); }
};

struct BodyBlocks {
    std::vector<Block> blocks;
    std::vector<InlineMark> marks;  ///< the first is none
};

/// What is no usable body (or one so deep that it leaves no room for marks) is read as plain text.
[[nodiscard]] BodyBlocks read_blocks(std::string_view body, Vocabulary& vocabulary);
/// Plain text of one line: at most one block, a line.
[[nodiscard]] BodyBlocks read_line(std::string_view text, Vocabulary& vocabulary);

}  // namespace budkavle::compare
