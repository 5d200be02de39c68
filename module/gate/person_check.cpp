// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Numbers of persons, wherever a reader or a search engine could meet them.
#include <algorithm>

#include "gate/inspection.hpp"
#include "gate/personnummer.hpp"

namespace budkavle::gate {
namespace {

/// The text around a number, so that it can be found among others.
constexpr std::size_t kBytesBefore = 60;

std::string_view from_before(std::string_view text, const Stretch& stretch) {
    if (stretch.start <= kBytesBefore) {
        return text;
    }
    const std::size_t space = text.rfind(' ', stretch.start - kBytesBefore);
    return space == std::string_view::npos ? text.substr(stretch.start) : text.substr(space + 1);
}

void check_text(std::string_view text, const Place& place, Inspection& inspection) {
    for (const Stretch& stretch : find_personnummer(text, inspection.candidate().now)) {
        inspection.note(Rule::personnummer, place, from_before(text, stretch));
    }
}

/// Addresses are full of long numbers that name an article: only with a separator or a century is
/// one there taken for a person's.
void check_address(std::string_view address, const Place& place, Inspection& inspection) {
    constexpr std::size_t kBareDigits = 10;
    for (const Stretch& stretch : find_personnummer(address, inspection.candidate().now)) {
        if (stretch.length > kBareDigits) {
            inspection.note(Rule::personnummer, place, from_before(address, stretch));
        }
    }
}

}  // namespace

void check_persons(Inspection& inspection) {
    const Candidate& candidate = inspection.candidate();
    check_text(candidate.title.value_or(""), {.part = Part::title}, inspection);
    check_text(candidate.summary, {.part = Part::summary}, inspection);
    for (const Block& block : inspection.blocks()) {
        for (const std::string& text : block.texts) {
            check_text(text, block.place, inspection);
        }
        for (const Link& link : block.links) {
            check_address(link.href.value_or(""), block.at(link), inspection);
        }
        for (const Picture& picture : block.pictures) {
            check_text(picture.alternative.value_or(""), block.at(picture), inspection);
            check_address(picture.source, block.at(picture), inspection);
        }
    }
}

}  // namespace budkavle::gate
