// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::found;

TEST(Headings, DoNotSkipALevel) {
    const auto findings =
        found(Rule::skipped_heading, "<h2>Skola</h2><p>Text.</p><h4>Skolskjuts</h4>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].place, (Place{Part::heading, 2, 3, 0, 0}));
    EXPECT_EQ(findings[0].excerpt, "Skolskjuts");
    EXPECT_EQ(findings[0].argument, "3");
    EXPECT_THAT(found(Rule::skipped_heading, "<h3>Skola</h3>"), SizeIs(1))
        << "the title above is h1";
    EXPECT_THAT(found(Rule::skipped_heading, "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h3>E</h3>"),
                IsEmpty());
}

TEST(Headings, AreNotEmpty) {
    const auto findings = found(Rule::heading_empty, "<h2> \u00a0 <br/></h2><h2>Skola</h2>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].place.number, 1U);
}

TEST(Headings, AreNotAllCapitals) {
    EXPECT_THAT(found(Rule::capital_heading, "<h2>ÅRETS SNÖRÖJNING</h2>"), SizeIs(1));
    EXPECT_THAT(found(Rule::capital_heading, "<h2>SFI 2015</h2><h2>VA-TAXA</h2><h2>Årets SNÖ</h2>"),
                IsEmpty());
    Candidate candidate = tests::candidate("<p>Text.</p>");
    candidate.title = "VIKTIGT MEDDELANDE";
    const auto findings = found(Rule::capital_heading, candidate);
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].place.part, Part::title);
}

}  // namespace
}  // namespace budkavle::gate
