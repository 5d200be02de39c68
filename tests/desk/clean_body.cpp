// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The server's cleaner for the tests of the editing surface: what it would store, and what it took
// away.
//
//   clean_body < IN > OUT         IN and OUT hold texts, each ended by a zero byte. Of each text
//   OUT
//                                 has two: the stored form, and "what subject" lines of what went
//   clean_body --markdown < IN    the texts are Markdown
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "markup/clean_body.hpp"

namespace {

using budkavle::markup::MediaLookup;
using budkavle::model::Media;

constexpr std::size_t kHashDigits = 32;

Media picture(std::uint64_t id, std::string hash, std::string name) {
    return {.id = {id},
            .hash = std::move(hash),
            .name = std::move(name),
            .alternative_text = "En bild",
            .width = 960,
            .height = 480,
            .renditions = {{960, 480, "image/jpeg", 1}}};
}

/// Every picture that a text may name.
MediaLookup all_pictures() {
    const std::string some_hash(kHashDigits, 'a');
    return {.by_id = [some_hash](budkavle::model::MediaId id) -> std::optional<Media> {
                return picture(id.value, some_hash, "bild");
            },
            .by_name = [some_hash](std::string_view) -> std::optional<Media> {
                return picture(1, some_hash, "bild");
            },
            .by_hash = [](std::string_view hash) -> std::optional<Media> {
                return picture(1, std::string(hash), "bild");
            }};
}

}  // namespace

int main(int count, char** words) {
    const bool is_markdown = count == 2 && std::string_view(words[1]) == "--markdown";
    std::string text;
    while (std::getline(std::cin, text, '\0')) {
        const std::string html = is_markdown ? budkavle::markup::markdown_to_html(text) : text;
        const auto clean = budkavle::markup::clean_body(html, all_pictures());
        std::cout << clean.body << '\0';
        for (const auto& finding : clean.dropped) {
            std::cout << finding.what << ' ' << finding.subject << '\n';
        }
        std::cout << '\0';
    }
    return std::cout ? 0 : 1;
}
