// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Plain language: the language of a public body is to be cultivated, simple and comprehensible
// (språklagen 11 §). A hint, never a verdict.
#include <string>
#include <vector>

#include "gate/inspection.hpp"
#include "gate/readability.hpp"
#include "text/prose.hpp"

namespace budkavle::gate {
namespace {

/// In a shorter text one long name changes the measure by a class.
constexpr std::size_t kLeastWords = 100;

/// Running text in a language that the measure is for; no headings, tables or captions.
bool is_prose(const Block& block) {
    const Part part = block.place.part;
    return is_measured_by_lix(block.language) &&
           (part == Part::paragraph || part == Part::list_item || part == Part::quote ||
            part == Part::definition);
}

}  // namespace

void check_readability(Inspection& inspection) {
    std::vector<std::string> texts;
    for (const Block& block : inspection.blocks()) {
        if (!is_prose(block)) {
            continue;
        }
        texts.insert(texts.end(), block.texts.begin(), block.texts.end());
        if (!inspection.is_on(Rule::long_sentence)) {
            continue;
        }
        for (const std::string_view sentence : text::split_sentences(block.text())) {
            const std::size_t words = text::count_words(sentence).words;
            if (words > inspection.rules().sentence_words) {
                inspection.note(Rule::long_sentence, block.place, sentence, std::to_string(words));
            }
        }
    }
    if (!inspection.is_on(Rule::hard_text)) {
        return;
    }
    const Readability readability = readability_of(texts);
    if (readability.words >= kLeastWords && readability.lix() > inspection.rules().lix) {
        inspection.note(Rule::hard_text, {}, {}, std::to_string(readability.lix()));
    }
}

}  // namespace budkavle::gate
