// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What there must be: something to read, the title of a page, header cells of a table (WCAG 1.3.1).
#include <algorithm>

#include "gate/inspection.hpp"
#include "text/prose.hpp"

namespace budkavle::gate {
namespace {

bool has_something(const Block& block) {
    return !block.texts.empty() || !block.pictures.empty();
}

}  // namespace

void check_structure(Inspection& inspection) {
    const Candidate& candidate = inspection.candidate();
    const std::vector<Block>& blocks = inspection.blocks();
    if (candidate.kind == model::PostKind::page &&
        text::count_words(candidate.title.value_or("")).words == 0) {
        inspection.note(Rule::missing_title, {.part = Part::title}, candidate.title.value_or(""));
    }
    if (std::none_of(blocks.begin(), blocks.end(), has_something)) {
        inspection.note(Rule::empty_body, {}, {});
    }
    for (const Block& block : blocks) {
        if (block.place.part == Part::table && !block.has_header_cell) {
            inspection.note(Rule::table_without_header, block.place, block.text());
        }
    }
}

}  // namespace budkavle::gate
