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

void SampleText::add_paragraph(std::string& made) {
    constexpr std::uint32_t kMostSentences = 5;
    constexpr std::uint32_t kEmphasisEvery = 9;
    made.append("<p>").append(sentence());
    for (std::uint32_t left = number(kMostSentences); left > 0; --left) {
        const bool is_strong = number(kEmphasisEvery) == 0;
        made.append(is_strong ? " <strong>" : " ")
            .append(sentence())
            .append(is_strong ? "</strong>" : "");
    }
    made.append("</p>");
}

void SampleText::add_block(std::string& made) {
    constexpr std::uint32_t kKinds = 12;  // the rest are paragraphs
    switch (number(kKinds)) {
        case 0:
            made.append("<h2>").append(title()).append("</h2>\n");
            add_paragraph(made);
            break;
        case 1:
            made.append("<ul><li>").append(title()).append("</li><li>").append(title());
            made.append("</li><li>").append(title()).append("</li></ul>");
            break;
        case 2:
            made.append("<blockquote>");
            add_paragraph(made);
            made.append("</blockquote>");
            break;
        case 3:
            made.append("<p>Läs mer: <a href=\"site:/sida-1/\">")
                .append(title())
                .append("</a></p>");
            break;
        default:
            add_paragraph(made);
    }
}

std::string SampleText::body(std::size_t bytes) {
    std::string made;
    made.reserve(bytes + bytes / 2);
    add_paragraph(made);
    while (made.size() < bytes) {
        made.append("\n");
        add_block(made);
    }
    return made;
}

std::string plain_start_of(const std::string& body) {
    const std::size_t start = body.find('>') + 1;
    return body.substr(start, body.find('.') + 1 - start);
}

std::string lead_of(const std::string& body) {
    constexpr std::string_view kEnd = "</p>";
    return body.substr(0, body.find(kEnd) + kEnd.size());
}

}  // namespace budkavle::test
