// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Headings are what those who do not see the page find their way by (WCAG 1.3.1, 2.4.6).
#include <string>

#include "gate/inspection.hpp"
#include "text/prose.hpp"

namespace budkavle::gate {
namespace {

constexpr int kTitleLevel = 1;
/// Shorter ones may be initials that are written so: "SFI", "VA-TAXA".
constexpr std::size_t kCapitalLetters = 8;

bool is_all_capitals(std::string_view text) {
    const text::LetterCount count = text::count_letters(text);
    return count.letters >= kCapitalLetters && count.small == 0;
}

}  // namespace

void check_headings(Inspection& inspection) {
    const std::string title = inspection.candidate().title.value_or("");
    if (is_all_capitals(title)) {
        inspection.note(Rule::capital_heading, {.part = Part::title}, title);
    }
    int level = kTitleLevel;
    for (const Block& block : inspection.blocks()) {
        if (block.heading_level == 0) {
            continue;
        }
        if (block.texts.empty()) {
            inspection.note(Rule::heading_empty, block.place, {});
        }
        if (block.heading_level > level + 1) {
            inspection.note(Rule::skipped_heading, block.place, block.text(),
                            std::to_string(level + 1));
        }
        if (is_all_capitals(block.text())) {
            inspection.note(Rule::capital_heading, block.place, block.text());
        }
        level = block.heading_level;
    }
}

}  // namespace budkavle::gate
