// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What the gate says of a text: which rule, how strictly, where, and a few words to find the place
// by. No words for the reader: those stand in xslt/strings/admin. Layer gate. Thread promise:
// values.
#pragma once

#include <string>
#include <string_view>

#include "gate/rules.hpp"

namespace budkavle::gate {

/// The part of a post that a finding is about.
enum class Part {
    whole,    ///< the post as such
    title,    ///< its own heading
    summary,  ///< the words for feeds and search results
    heading,
    paragraph,
    list_item,
    quote,
    definition,  ///< dt or dd
    preformatted,
    table,
    picture  ///< with its caption
};
inline constexpr std::size_t kPartCount = 11;

/// "list_item".
[[nodiscard]] std::string_view code_of(Part part) noexcept;

/// Numbers count from 1 in reading order; 0: does not apply. Blocks are numbered whether they
/// stand at the top or within a list or quote; a table is one block.
struct Place {
    Part part = Part::whole;
    unsigned number = 0;   ///< among the body's blocks of that part: "Stycke 4"
    unsigned block = 0;    ///< among all blocks of the body
    unsigned link = 0;     ///< among all links of the body: "Länk 2"
    unsigned picture = 0;  ///< among all pictures of the body: "Bild 1"
    bool operator==(const Place&) const = default;
};

struct Finding {
    Rule rule = Rule::empty_body;
    Severity severity = Severity::warning;
    Place place;
    /// What stands there, one line, at most 160 bytes of valid XML text; may be empty. Digits of a
    /// personnummer are replaced by '*', here and in `argument`, whatever the rule.
    std::string excerpt;
    /// What the words of the rule have at {1}: the words of a long sentence, the LIX, the level
    /// that a heading should have, the address of a dead link, a file's type. May be empty.
    std::string argument;
    bool operator==(const Finding&) const = default;
};

}  // namespace budkavle::gate
