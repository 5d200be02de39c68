// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Two versions of a text as one page: words that came stand in <ins>, words that went in <del>, and
// the blocks around them stay what they are. Layer compare. Thread promise: pure functions.
//
// A block (paragraph, item, row, picture, …) of which only one version knows has the class "added"
// or "removed", and all its words are marked; one whose attributes differ (its language, where its
// numbering begins) has the class "changed". Marks stand within blocks and never around them, so
// that lists and tables stay valid. A word whose link or emphasis differs is removed and added. An
// <ins> or <del> of the writer's own becomes <u> or <s>: every mark of the result is ours.
//
// Rows are compared as long as both tables have the same columns; else the old table stands before
// the new one. A moved block is removed and added. Time and memory grow with the length: what would
// cost more is shown as wholly replaced.
//
//   const Comparison seen = compare_bodies("<p>Nio barn.</p>", "<p>Tio barn.</p>");
//   seen.html  ->  "<p><del>Nio</del> <ins>Tio</ins> barn.</p>"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace budkavle::compare {

struct Counts {
    std::size_t words_added = 0;
    std::size_t words_removed = 0;
    std::size_t pictures_added = 0;
    std::size_t pictures_removed = 0;
    std::size_t blocks_added = 0;    ///< whole ones; their words are counted as well
    std::size_t blocks_removed = 0;  ///< the same
    std::size_t blocks_changed = 0;  ///< known to both versions, with words or attributes changed
    bool operator==(const Counts&) const = default;
};

struct Comparison {
    /// As it is set into a page: what xml::find_body_fault accepts.
    std::string html;
    Counts counts;

    /// True if nothing that a reader could see differs.
    [[nodiscard]] bool is_same() const { return counts == Counts{}; }
};

/// Compares two bodies as pages show them (markup::ready_html). What xml::find_body_fault refuses
/// is compared as plain text.
[[nodiscard]] Comparison compare_bodies(std::string_view before, std::string_view after);

/// Compares two plain texts of one line (a title, a summary). `html` is a line without a block.
[[nodiscard]] Comparison compare_texts(std::string_view before, std::string_view after);

/// `html` of a comparison as plain text: [-removed-] {+added+}, a line for each block (no line end
/// after the last), pictures by their alternative text. It may hold control characters.
[[nodiscard]] std::string plain_difference(std::string_view html);

}  // namespace budkavle::compare
