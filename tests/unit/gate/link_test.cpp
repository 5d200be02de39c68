// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using tests::found;

std::string link(const std::string& name, const std::string& address = "https://www.e.se/") {
    return "<p>Om bygglov: <a href=\"" + address + "\">" + name + "</a>.</p>";
}

TEST(Links, ThatSayNothingAreToldOf) {
    for (const char* name : {"Klicka här",
                             "klicka här!",
                             "KLICKA HÄR",
                             "här",
                             "Här.",
                             "Läs mer",
                             "Läs mer »",
                             "läs mer…",
                             "länk",
                             "Länken",
                             "hit",
                             "Mer information",
                             "Click here",
                             "here",
                             "Read more",
                             "More",
                             "link",
                             "Täältä",
                             "Lue lisää",
                             "Loga eanet",
                             "https://www.norrsele.se/bygglov",
                             "www.norrsele.se",
                             "→",
                             "<strong>Läs</strong> mer",
                             "La\u0308s mer"}) {
        const auto findings = found(Rule::vague_link, link(name));
        ASSERT_THAT(findings, SizeIs(1)) << name;
        EXPECT_EQ(findings[0].severity, Severity::warning);
        EXPECT_EQ(findings[0].place, (Place{Part::paragraph, 1, 1, 1, 0}));
    }
}

TEST(Links, ThatSayWhereTheyLeadAreNot) {
    for (const char* name :
         {"Så ansöker du om bygglov", "Läs mer om bygglov", "kommunen@norrsele.se", "norrsele.se",
          "0970-123 45", "Här ligger skolan", "اقرأ عن المدرسة", "Herrljunga", "Mera snö",
          "<img src=\"a.png\" alt=\"Norrsele kommuns startsida\"/>"}) {
        EXPECT_THAT(tests::inspected(link(name)), IsEmpty()) << name;
    }
}

TEST(Links, WithoutWordsOrAddressStopThePost) {
    for (const std::string& body :
         {link(""), link(" \u00a0 "), link("<br/>"), link("<img src=\"a.png\" alt=\"\"/>"),
          link("Bygglov", ""), link("Bygglov", "#"), std::string("<p><a>Bygglov</a></p>")}) {
        const auto findings = found(Rule::empty_link, body);
        ASSERT_THAT(findings, SizeIs(1)) << body;
        EXPECT_EQ(findings[0].severity, Severity::blocking);
        EXPECT_EQ(findings[0].place.link, 1U);
    }
}

TEST(Links, WithinTheSiteMustAnswer) {
    std::vector<std::string> asked;
    Candidate candidate = tests::candidate(
        link("Bygglov", "site:/bygglov/?a=1#b") + link("Skola", "site:/skola/") +
        link("Skolan igen", "site:/skola/#mat") + link("Grannen", "https://www.e.se/borta/"));
    candidate.answers = [&asked](std::string_view path) {
        asked.emplace_back(path);
        return path == "/bygglov/";
    };
    const auto findings = found(Rule::dead_internal_link, candidate);
    EXPECT_THAT(asked, ElementsAre("/bygglov/", "/skola/"));
    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_EQ(findings[0].excerpt, "Skola");
    EXPECT_EQ(findings[0].argument, "/skola/");
    EXPECT_EQ(findings[0].place.link, 2U);
    EXPECT_EQ(findings[1].place.link, 3U);
}

TEST(Links, WithinTheSiteAreNotAskedForInVain) {
    Candidate candidate = tests::candidate(link("Skola", "site:/skola/"));
    EXPECT_THAT(found(Rule::dead_internal_link, candidate), IsEmpty()) << "nobody can be asked";
    candidate.answers = [](std::string_view) -> bool { throw std::runtime_error("asked"); };
    GateRules rules;
    rules.set(Rule::dead_internal_link, Severity::off);
    EXPECT_THAT(inspect(candidate, rules), IsEmpty());
}

TEST(Links, ToFilesSayTheirType) {
    const auto findings =
        found(Rule::file_link_without_type, link("Protokoll", "site:/media/x/Protokoll.PDF?v=2"));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].argument, "pdf");
    EXPECT_THAT(found(Rule::file_link_without_type, link("Protokoll (PDF, 1,2 MB)", "/a.pdf")),
                IsEmpty());
    EXPECT_THAT(found(Rule::file_link_without_type, link("Blankett, Word", "/a.docx")), IsEmpty());
    EXPECT_THAT(found(Rule::file_link_without_type, link("Blankett", "/a.docx")), SizeIs(1));
}

}  // namespace
}  // namespace budkavle::gate
