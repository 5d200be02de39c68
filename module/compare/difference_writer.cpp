// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "compare/difference_writer.hpp"

#include <algorithm>

#include "compare/block_pairs.hpp"
#include "compare/line_writer.hpp"
#include "compare/table_shape.hpp"
#include "xml/body_rules.hpp"

namespace budkavle::compare {
namespace {

constexpr std::string_view kAdded = "added";
constexpr std::string_view kRemoved = "removed";
constexpr std::string_view kChanged = "changed";

std::vector<ChangedWord> all_words(const Block& line, Change change) {
    std::vector<ChangedWord> words;
    words.reserve(line.words.size());
    for (const Word& word : line.words) {
        words.push_back({change, &word});
    }
    return words;
}

}  // namespace

void DifferenceWriter::write() {
    for (const Step& step : pair_blocks(before_.blocks, after_.blocks, false, work_)) {
        if (!result_.html.empty()) {
            result_.html += '\n';
        }
        if (step.before != nullptr && step.after != nullptr) {
            write_pair(*step.before, *step.after, Rows::free);
        } else if (step.after != nullptr) {
            write_whole(*step.after, Change::added, true);
        } else if (step.before != nullptr) {
            write_whole(*step.before, Change::removed, true);
        }
    }
}

void DifferenceWriter::write_pair(const Block& before, const Block& after, Rows rows) {
    if (before.key == after.key) {
        write_whole(after, Change::kept, false);
        return;
    }
    if (after.is_line()) {
        ++result_.counts.blocks_changed;
        write_line(change_words(before.words, after.words, work_));
        return;
    }
    const bool has_other_form = before.form != after.form;
    result_.counts.blocks_changed += has_other_form ? 1 : 0;
    write_start(after, has_other_form ? kChanged : std::string_view());
    if (xml::is_void_element(after.name)) {
        return;
    }
    if (after.name == "table") {
        rows = has_high_cells(after) ? Rows::fixed : Rows::free;
    }
    write_blocks(before, after, rows);
    result_.html.append("</").append(after.name).append(">");
}

void DifferenceWriter::write_blocks(const Block& before, const Block& after, Rows rows) {
    const std::string_view name = after.name;
    const bool is_of_table =
        name == "table" || name == "thead" || name == "tbody" || name == "tfoot";
    const bool is_by_place = before.blocks.size() == after.blocks.size() &&
                             (name == "tr" || (rows == Rows::fixed && is_of_table));
    for (const Step& step : pair_blocks(before.blocks, after.blocks, is_by_place, work_)) {
        if (step.before != nullptr && step.after != nullptr) {
            write_pair(*step.before, *step.after, rows);
        } else if (step.after != nullptr) {
            write_whole(*step.after, Change::added, true);
        } else if (step.before != nullptr) {
            write_whole(*step.before, Change::removed, true);
        }
    }
}

void DifferenceWriter::write_line(const std::vector<ChangedWord>& words) {
    for (const ChangedWord& word : words) {
        count(word);
    }
    LineWriter(result_.html, before_.marks, after_.marks).write(words);
}

void DifferenceWriter::write_whole(const Block& block, Change change, bool is_outermost) {
    if (is_outermost && change != Change::kept) {
        ++(change == Change::added ? result_.counts.blocks_added : result_.counts.blocks_removed);
    }
    if (block.is_line()) {
        write_line(all_words(block, change));
        return;
    }
    const std::string_view class_name = change == Change::added ? kAdded : kRemoved;
    // Of the elements without content only <hr> stands where a mark may stand around it.
    const bool is_marked = block.name == "hr" && change != Change::kept;
    if (is_marked) {
        result_.html += change == Change::added ? "<ins>" : "<del>";
    }
    write_start(block, is_outermost && change != Change::kept ? class_name : std::string_view());
    if (!xml::is_void_element(block.name)) {
        for (const Block& inner : block.blocks) {
            write_whole(inner, change, false);
        }
        result_.html.append("</").append(block.name).append(">");
    }
    if (is_marked) {
        result_.html += change == Change::added ? "</ins>" : "</del>";
    }
}

void DifferenceWriter::write_start(const Block& block, std::string_view class_name) {
    result_.html.append("<").append(block.name);
    bool has_class = class_name.empty();
    for (const Attribute& attribute : block.attributes) {
        result_.html.append(" ").append(attribute.name).append("=\"").append(attribute.value);
        if (attribute.name == "class" && !has_class) {
            result_.html.append(" ").append(class_name);
            has_class = true;
        }
        result_.html += '"';
    }
    if (!has_class) {
        result_.html.append(" class=\"").append(class_name).append("\"");
    }
    result_.html += '>';
}

void DifferenceWriter::count(const ChangedWord& changed) {
    Counts& counts = result_.counts;
    if (changed.change == Change::kept) {
        return;
    }
    const bool is_added = changed.change == Change::added;
    if (changed.word->kind == Word::Kind::picture) {
        ++(is_added ? counts.pictures_added : counts.pictures_removed);
    } else if (changed.word->kind == Word::Kind::word || changed.word->kind == Word::Kind::other) {
        ++(is_added ? counts.words_added : counts.words_removed);
    }
}

}  // namespace budkavle::compare
