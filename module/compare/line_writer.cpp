// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/line_writer.hpp"

#include <algorithm>

namespace budkavle::compare {
namespace {

/// For each word, whether the version that does not know it has white space there as well. Then the
/// space before the word needs no mark, and reads better without.
std::vector<bool> find_free_spaces(const std::vector<ChangedWord>& words) {
    std::vector<bool> is_free(words.size());
    bool is_old_free = true;
    bool is_new_free = true;
    for (std::size_t i = words.size(); i-- > 0;) {
        const Word& word = *words[i].word;
        const bool is_free_before = word.is_spaced || word.kind == Word::Kind::line_break;
        switch (words[i].change) {
            case Change::kept:
                is_free[i] = true;
                is_old_free = is_new_free = is_free_before;
                break;
            case Change::removed:
                is_free[i] = is_new_free;
                is_old_free = is_free_before;
                break;
            case Change::added:
                is_free[i] = is_old_free;
                is_new_free = is_free_before;
                break;
        }
    }
    return is_free;
}

}  // namespace

void LineWriter::write(const std::vector<ChangedWord>& words) {
    const std::vector<bool> is_space_free = find_free_spaces(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        add(words[i], is_space_free[i]);
    }
    set_change(Change::kept);
    close_to(0);
}

void LineWriter::add(const ChangedWord& changed, bool is_space_free) {
    const Word& word = *changed.word;
    const bool is_old = changed.change == Change::removed;
    const std::vector<InlineMark>& marks = is_old ? old_marks_ : new_marks_;
    std::vector<std::uint32_t> chain;
    for (std::uint32_t mark = word.mark; mark != 0; mark = marks[mark].parent) {
        chain.push_back(mark);
    }
    std::reverse(chain.begin(), chain.end());
    // What is open stays open if it is the same element, or looks the same in the other version.
    std::size_t depth = 0;
    while (depth < chain.size() && depth < open_.size()) {
        auto& [mark, of_before, of_after] = open_[depth];
        auto& own = is_old ? of_before : of_after;
        if (mark->form != marks[chain[depth]].form || own.value_or(chain[depth]) != chain[depth]) {
            break;
        }
        own = chain[depth];
        ++depth;
    }
    if (depth < open_.size() || depth < chain.size()) {
        set_change(Change::kept);
        close_to(depth);
    }
    const bool has_space =
        word.is_spaced && is_begun_ && !(is_after_break_ && changed.change == Change::kept);
    const bool is_space_outside = has_space && is_space_free && change_ != changed.change;
    if (is_space_outside || (has_space && changed.change == Change::kept)) {
        set_change(Change::kept);
        html_ += ' ';
    }
    for (; depth < chain.size(); ++depth) {
        const InlineMark& mark = marks[chain[depth]];
        html_.append("<").append(mark.name).append(mark.attributes).append(">");
        const std::optional<std::uint32_t> own = chain[depth];
        open_.push_back({&mark, is_old ? own : std::nullopt, is_old ? std::nullopt : own});
    }
    set_change(changed.change);
    if (has_space && !is_space_outside && changed.change != Change::kept) {
        html_ += ' ';
    }
    html_ += word.text;
    is_begun_ = true;
    is_after_break_ = word.kind == Word::Kind::line_break && changed.change == Change::kept;
}

void LineWriter::set_change(Change change) {
    if (change == change_) {
        return;
    }
    if (change_ != Change::kept) {
        html_ += change_ == Change::removed ? "</del>" : "</ins>";
    }
    if (change != Change::kept) {
        html_ += change == Change::removed ? "<del>" : "<ins>";
    }
    change_ = change;
}

void LineWriter::close_to(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) {
        html_.append("</").append(open_.back().mark->name).append(">");
    }
}

}  // namespace budkavle::compare
