// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/inspect.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "markup/clean_body.hpp"
#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::found;
using tests::inspected;

TEST(Inspection, OfAGoodPostFindsNothing) {
    EXPECT_THAT(
        inspected(markup::clean_body(
                      "<p>På lördag öppnar vi isbanan vid skolan. Vi har spolat hela veckan.</p>"
                      "<h2>Så hittar du</h2><p>Läs om <a href=\"https://www.e.se/\">bussarna till "
                      "isbanan</a>. Ring 0970-123 45 om du undrar.</p>"
                      "<table><tr><th>Dag</th><th>Tid</th></tr><tr><td>Lördag</td><td>10–16</td>"
                      "</tr></table><blockquote><p>Äntligen is!</p></blockquote>",
                      {})
                      .body),
        IsEmpty());
}

TEST(Inspection, NumbersBlocksInReadingOrderAndByTheirKind) {
    const std::string empty = "<a href=\"/\"></a>";
    const auto findings =
        inspected("<p>Ett.</p><h2>Två</h2><ul><li>Tre " + empty + "<ul><li>Fyra " + empty +
                  "</li></ul></li></ul><blockquote><p>Fem " + empty +
                  "</p></blockquote><dl><dt>Sex</dt><dd>" + empty + "</dd></dl><p>Åtta " + empty +
                  "</p><hr/><pre>" + empty + "</pre>");
    std::vector<Place> places;
    places.reserve(findings.size());
    for (const Finding& finding : findings) {
        places.push_back(finding.place);
    }
    EXPECT_THAT(
        places,
        ElementsAre(Place{Part::list_item, 1, 3, 1, 0}, Place{Part::list_item, 2, 4, 2, 0},
                    Place{Part::quote, 1, 5, 3, 0}, Place{Part::definition, 2, 7, 4, 0},
                    Place{Part::paragraph, 2, 8, 5, 0}, Place{Part::preformatted, 1, 9, 6, 0}));
}

TEST(Inspection, PutsFindingsInReadingOrderAndTheWholeLast) {
    Candidate candidate =
        tests::candidate("<p><a href=\"/\">här</a></p><h4>STORA BOKSTÄVER</h4><p>811228-9874</p>");
    candidate.title = "VIKTIGT MEDDELANDE";
    candidate.summary = "811228-9874";
    std::vector<std::string_view> codes;
    for (const Finding& finding : inspect(candidate, {})) {
        codes.push_back(code_of(finding.rule));
    }
    EXPECT_THAT(codes, ElementsAre("capital_heading", "personnummer", "vague_link",
                                   "skipped_heading", "capital_heading", "personnummer"));
}

TEST(Inspection, OfATableAsksForHeaderCells) {
    const auto findings =
        found(Rule::table_without_header,
              "<div class=\"table\"><table><caption>Öppet</caption><tbody><tr><td>Lördag</td>"
              "<td>10–16</td></tr></tbody></table></div>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].place, (Place{Part::table, 1, 1, 0, 0}));
    EXPECT_EQ(findings[0].excerpt, "Öppet");
    EXPECT_THAT(found(Rule::table_without_header,
                      "<table><tbody><tr><th></th><td>10</td></tr></tbody></table>"),
                SizeIs(1))
        << "an empty header cell says nothing";
    EXPECT_THAT(found(Rule::table_without_header,
                      "<table><tbody><tr><th>Lördag</th><td>10</td></tr></tbody></table>"),
                IsEmpty());
}

TEST(Inspection, AsksForTheTitleOfAPageOnly) {
    Candidate candidate = tests::candidate("<p>Text.</p>");
    candidate.title.reset();
    EXPECT_THAT(inspect(candidate, {}), IsEmpty());
    candidate.kind = model::PostKind::page;
    EXPECT_THAT(found(Rule::missing_title, candidate), SizeIs(1));
    candidate.title = " – ";
    EXPECT_THAT(found(Rule::missing_title, candidate), SizeIs(1));
}

TEST(Inspection, AsksForSomethingToRead) {
    EXPECT_THAT(found(Rule::empty_body, ""), SizeIs(1));
    EXPECT_THAT(found(Rule::empty_body, "<p> \u00a0</p><hr/>"), SizeIs(1));
    EXPECT_THAT(found(Rule::empty_body, "<figure><img src=\"a.png\" alt=\"Snö\"/></figure>"),
                IsEmpty());
    EXPECT_THAT(found(Rule::empty_body, "Löst."), IsEmpty());
}

TEST(Inspection, StopsAPostOnlyForWhatBlocks) {
    EXPECT_FALSE(is_stopped({}));
    EXPECT_FALSE(is_stopped(inspected("<p><a href=\"/\">här</a></p>")));
    EXPECT_TRUE(is_stopped(inspected("<p><a href=\"/\"></a></p>")));
}

TEST(Inspection, DoesWhatTheSiteHasSet) {
    const Candidate candidate =
        tests::candidate("<p><a href=\"/\">här</a> <a href=\"/\"></a></p><h4>Skola</h4>");
    const GateRules rules =
        parse_gate_rules("vague_link=blocking;empty_link=warning;skipped_heading=off").rules;
    const auto findings = inspect(candidate, rules);
    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_EQ(findings[0].severity, Severity::blocking);
    EXPECT_EQ(findings[1].severity, Severity::warning);
}

TEST(Inspection, TellsOfAFaultThatIsEverywhereFiftyTimes) {
    std::string body = "<h2></h2>";
    for (int i = 0; i < 300; ++i) {
        body += "<p><a href=\"/\">här</a></p>";
    }
    EXPECT_THAT(found(Rule::vague_link, body), SizeIs(50));
    EXPECT_THAT(found(Rule::heading_empty, body), SizeIs(1));
}

TEST(Inspection, RefusesABodyThatCannotBeStored) {
    EXPECT_THROW(static_cast<void>(inspected(std::string(markup::kBodyLimitBytes + 1, 'x'))),
                 std::length_error);
}

TEST(Inspection, QuotesOneLineOfWholeCharacters) {
    const auto findings =
        found(Rule::skipped_heading, "<h4>Ännu\n ett " + std::string(200, 'o') + "ååå</h4>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].excerpt, "Ännu ett…");
}

}  // namespace
}  // namespace budkavle::gate
