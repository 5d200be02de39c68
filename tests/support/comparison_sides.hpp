// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One side of a comparison taken back out of it, to hold it against the version that went in.
// Thread promise: pure functions.
//
//   require(words_of(compare_bodies(a, b).html, "del") == words_of(b));
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "xml/body_markup.hpp"
#include "xml/body_scanner.hpp"
#include "xml/character_reference.hpp"

namespace budkavle::test {

/// The words of a usable body, without what stands in elements named `left_out`. A block, a line
/// break or a picture divides words.
inline std::vector<std::string> words_of(std::string_view body, std::string_view left_out = {}) {
    constexpr std::array<std::string_view, 29> kWithinWords{
        "a",    "abbr",   "b",   "bdi",  "bdo",  "cite", "code", "del", "dfn",  "em",
        "i",    "ins",    "kbd", "mark", "q",    "rp",   "rt",   "s",   "samp", "small",
        "span", "strong", "sub", "sup",  "time", "u",    "var",  "wbr", "ruby"};
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    };
    std::size_t depth_left_out = 0;
    xml::BodyScanner scanner(body);
    for (;;) {
        const xml::BodyScanner::Token token = scanner.next();
        if (token == xml::BodyScanner::Token::finish || token == xml::BodyScanner::Token::broken) {
            end_word();
            return words;
        }
        if (token == xml::BodyScanner::Token::text) {
            if (depth_left_out > 0) {
                continue;
            }
            for (const char c : xml::decode_references(scanner.text())) {
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
                    end_word();
                } else {
                    word += c;
                }
            }
            continue;
        }
        if (scanner.name() == left_out) {
            token == xml::BodyScanner::Token::start ? ++depth_left_out : --depth_left_out;
        } else if (depth_left_out == 0 && std::find(kWithinWords.begin(), kWithinWords.end(),
                                                    scanner.name()) == kWithinWords.end()) {
            end_word();
        }
    }
}

}  // namespace budkavle::test
