// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Writes the words of one line with the elements around them: links and emphasis outside, <ins> and
// <del> inside. Layer compare, private to it. Thread promise: one thread.
//
//   LineWriter(html, old_marks, new_marks).write(changed_words);
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compare/word_changes.hpp"

namespace budkavle::compare {

class LineWriter {
public:
    /// Borrows all three for its life.
    LineWriter(std::string& html, const std::vector<InlineMark>& old_marks,
               const std::vector<InlineMark>& new_marks)
        : html_(html), old_marks_(old_marks), new_marks_(new_marks) {}

    /// The words of a whole line. Called once.
    void write(const std::vector<ChangedWord>& words);

private:
    /// An element that is open: of the old version, of the new, or of both.
    struct Open {
        const InlineMark* mark;
        std::optional<std::uint32_t> of_before;
        std::optional<std::uint32_t> of_after;
    };
    /// `is_space_free`: the other version has white space at this place as well, or nothing.
    void add(const ChangedWord& changed, bool is_space_free);
    void set_change(Change change);
    void close_to(std::size_t depth);

    std::string& html_;
    const std::vector<InlineMark>& old_marks_;
    const std::vector<InlineMark>& new_marks_;
    std::vector<Open> open_;
    Change change_ = Change::kept;
    bool is_begun_ = false;
    bool is_after_break_ = false;  ///< a kept one: white space after it is none
};

}  // namespace budkavle::compare
