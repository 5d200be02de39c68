// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/sample_text.hpp"

#include <array>
#include <string_view>

namespace budkavle::test {
namespace {

using namespace std::string_view_literals;

constexpr auto kSubjects =
    std::to_array({"Kommunen"sv, "Skolan"sv, "Biblioteket"sv, "Räddningstjänsten"sv, "Förskolan"sv,
                   "Näringslivet"sv, "Hemtjänsten"sv, "Ishallen"sv, "Fullmäktige"sv, "Samebyn"sv,
                   "Bygglovsenheten"sv, "Älven"sv, "Ungdomsrådet"sv});
constexpr auto kVerbs = std::to_array({"bygger"sv, "öppnar"sv, "möter"sv, "förbereder"sv, "firar"sv,
                                       "hör"sv, "bjuder in till"sv, "behöver"sv, "söker"sv,
                                       "visar"sv, "planerar"sv, "tackar för"sv});
constexpr auto kObjects = std::to_array(
    {"en ny gång- och cykelväg"sv, "vinterns första snö"sv, "fler medarbetare"sv,
     "budgeten för nästa år"sv, "en dialog om skärgården"sv, "ett besök från länsstyrelsen"sv,
     "årets marknad"sv, "lärlingar i vården"sv, "nya bostäder vid sjön"sv, "öppet hus på lördag"sv,
     "ett gott samarbete"sv, "slöjd och sång"sv, "renskötseln i området"sv});
constexpr auto kEndings = std::to_array({"i dag"sv, "under hösten"sv, "tillsammans med er"sv,
                                         "för alla åldrar"sv, "trots kylan"sv, "enligt planen"sv,
                                         "i god tid"sv, "med glädje"sv, "före årsskiftet"sv});

template <class Words>
std::string_view choose(SampleText& text, const Words& words) {
    return words.at(text.number(static_cast<std::uint32_t>(words.size())));
}

}  // namespace

std::string SampleText::title() {
    std::string made(choose(*this, kSubjects));
    return made.append(" ")
        .append(choose(*this, kVerbs))
        .append(" ")
        .append(choose(*this, kObjects));
}

std::string SampleText::sentence() {
    return title().append(" ").append(choose(*this, kEndings)).append(".");
}

std::string SampleText::body(std::size_t bytes) {
    constexpr std::uint32_t kLongestParagraph = 5;
    std::string made;
    while (made.size() < bytes) {
        made.append("<p>");
        for (std::uint32_t left = 1 + number(kLongestParagraph); left > 0; --left) {
            made.append(sentence()).append(left > 1 ? " " : "");
        }
        made.append("</p>\n");
    }
    return made;
}

}  // namespace budkavle::test
