// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/gate_sentences.hpp"

#include <algorithm>

namespace budkavle::cli {
namespace {

using gate::Part;
using gate::Place;
using gate::Rule;

std::string text_of(const Place& place) {
    std::string text(gate::code_of(place.part));
    std::replace(text.begin(), text.end(), '_', ' ');
    if (place.number > 0) {
        text += " " + std::to_string(place.number);
    }
    if (place.link > 0) {
        text += ", link " + std::to_string(place.link);
    }
    if (place.picture > 0) {
        text += ", picture " + std::to_string(place.picture);
    }
    return text;
}

std::string what(const gate::Finding& finding) {
    switch (finding.rule) {
        case Rule::personnummer:
            return "a personal identity number, which must not be on the web";
        case Rule::missing_alt:
            return "no description (alternative text), and not marked as decorative";
        case Rule::file_name_as_alt:
            return "the description is the name of a file";
        case Rule::empty_link:
            return "a link without words or without an address";
        case Rule::vague_link:
            return "the link's words do not say where it leads";
        case Rule::dead_internal_link:
            return "leads to " + finding.argument + ", which readers do not get";
        case Rule::file_link_without_type:
            return "leads to a file and does not say of what kind (" + finding.argument + ")";
        case Rule::missing_title:
            return "a page needs a title";
        case Rule::heading_empty:
            return "a heading without words";
        case Rule::skipped_heading:
            return "skips a level: should be h" + finding.argument;
        case Rule::capital_heading:
            return "all in capital letters";
        case Rule::table_without_header:
            return "no header cells";
        case Rule::long_sentence:
            return "a sentence of " + finding.argument + " words";
        case Rule::hard_text:
            return "hard to read: LIX " + finding.argument;
        case Rule::empty_body:
            return "nothing to read";
    }
    return {};
}

std::string known_codes() {
    std::string codes;
    for (const Rule rule : gate::all_rules()) {
        codes.append(codes.empty() ? "" : ", ").append(gate::code_of(rule));
    }
    return codes;
}

std::string bounds(unsigned least, unsigned most) {
    return std::to_string(least) + " to " + std::to_string(most);
}

}  // namespace

std::string sentence_of(const gate::Finding& finding) {
    return text_of(finding.place) + ": " + what(finding) + " (" +
           std::string(gate::code_of(finding.rule)) + ")";
}

std::string sentence_of(const gate::RulesFault& fault) {
    using Kind = gate::RulesFault::Kind;
    std::string part = "\"" + fault.part + "\": ";
    switch (fault.kind) {
        case Kind::no_equals_sign:
            return part + "write RULE=SEVERITY, as vague_link=blocking";
        case Kind::unknown_rule:
            return part + "there is no such rule. The rules are " + known_codes() +
                   "; the limits are sentence_words and lix";
        case Kind::unknown_severity:
            return part + "write blocking, warning or off";
        case Kind::not_in_range:
            return part + "write a whole number: sentence_words from " +
                   bounds(gate::kSentenceWordsLeast, gate::kSentenceWordsMost) + ", lix from " +
                   bounds(gate::kLixLeast, gate::kLixMost);
        case Kind::twice:
            return part + "was said before";
    }
    return part;
}

}  // namespace budkavle::cli
