// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Where numbers of persons are looked for, and that no finding repeats one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gate/personnummer.hpp"
#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using tests::found;

TEST(Persons, AreFoundInEveryPartThatReadersGet) {
    Candidate candidate = tests::candidate(
        "<p>Nytt: 811228-9874.</p><ul><li><strong>81</strong>1228-9874</li></ul>"
        "<div class=\"table\"><table><tbody><tr><th>Vem</th><td>19811228-9874</td></tr></tbody>"
        "</table></div><p><a href=\"https://e.se/?p=198112289874\">Ansökan</a></p>"
        "<figure><img src=\"a.jpg\" alt=\"Kort för 811228-9874\"/></figure>");
    candidate.title = "Beslut om 811228-9874";
    candidate.summary = "Gäller 8112289874.";
    const auto findings = found(Rule::personnummer, candidate);
    std::vector<std::string_view> parts;
    parts.reserve(findings.size());
    for (const Finding& finding : findings) {
        parts.push_back(code_of(finding.place.part));
        EXPECT_EQ(finding.severity, Severity::blocking);
    }
    EXPECT_THAT(parts, testing::ElementsAre("title", "summary", "paragraph", "list_item", "table",
                                            "paragraph", "picture"));
    EXPECT_EQ(findings[5].place.link, 1U);
    EXPECT_EQ(findings[6].place.picture, 1U);
}

TEST(Persons, AreToldOfByTheWordsAroundTheNumber) {
    const auto findings = found(
        Rule::personnummer,
        "<p>Nämnden beslutade i går kväll efter en lång diskussion om vägar att bevilja ansökan "
        "från 811228-9874 om färdtjänst.</p>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_THAT(findings[0].excerpt, HasSubstr("ansökan från 81****-**** om färdtjänst."));
    EXPECT_LE(findings[0].excerpt.size(), 160U);
}

TEST(Persons, AreNotRepeatedByAnyOtherFinding) {
    const auto findings = tests::inspected(
        "<h4>ANSÖKAN FRÅN 811228-9874</h4>"
        "<p><a href=\"site:/198112289874/\">www.e.se/198112289874</a></p>"
        "<figure><img src=\"/b/19811228-9874.jpg\"/></figure>");
    EXPECT_THAT(findings, Not(IsEmpty()));
    for (const Finding& finding : findings) {
        EXPECT_THAT(find_personnummer(finding.excerpt, tests::november_2015()), IsEmpty())
            << finding.excerpt;
        EXPECT_THAT(finding.excerpt, Not(HasSubstr("9874")));
        EXPECT_THAT(finding.argument, Not(HasSubstr("9874")));
    }
}

TEST(Persons, AreNotSeenInTheLongNumbersOfAddresses) {
    EXPECT_THAT(found(Rule::personnummer,
                      "<p><a href=\"https://www.e.se/artikel/8112289874\">Artikeln</a></p>"),
                IsEmpty());
}

TEST(Persons, OfTwoCellsAreNotOne) {
    EXPECT_THAT(found(Rule::personnummer,
                      "<table><tbody><tr><th>811228</th><td>9874</td></tr></tbody></table>"),
                IsEmpty());
}

}  // namespace
}  // namespace budkavle::gate
