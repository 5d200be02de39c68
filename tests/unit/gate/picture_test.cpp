// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/gate/inspecting.hpp"

namespace budkavle::gate {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using tests::found;

const std::string kHash(32, 'a');

std::string picture(const std::string& attributes) {
    return "<figure><picture><img src=\"site:/media/" + kHash + "/norrsken-960.jpg\"" + attributes +
           "/></picture></figure>";
}

Candidate with_medium(const std::string& body, bool is_decorative) {
    Candidate candidate = tests::candidate(body);
    model::Media medium;
    medium.hash = kHash;
    medium.is_decorative = is_decorative;
    candidate.pictures.push_back(medium);
    return candidate;
}

TEST(Pictures, MustBeDescribed) {
    for (const char* alternative : {"", " alt=\"\"", " alt=\" – \""}) {
        const auto findings = found(Rule::missing_alt, with_medium(picture(alternative), false));
        ASSERT_THAT(findings, SizeIs(1)) << alternative;
        EXPECT_EQ(findings[0].severity, Severity::blocking);
        EXPECT_EQ(findings[0].place, (Place{Part::picture, 1, 1, 0, 1}));
        EXPECT_EQ(findings[0].excerpt, "norrsken-960.jpg");
    }
    EXPECT_THAT(found(Rule::missing_alt, picture(" alt=\"Norrsken över fjället\"")), IsEmpty());
}

TEST(Pictures, MayBeDecorativeIfSomebodyHasSaidSo) {
    EXPECT_THAT(found(Rule::missing_alt, with_medium(picture(" alt=\"\""), true)), IsEmpty());
    EXPECT_THAT(found(Rule::missing_alt, picture(" alt=\"\"")), SizeIs(1))
        << "a picture that nobody knows has no such word";
}

TEST(Pictures, AreCountedInReadingOrderAndQuotedByTheirCaption) {
    const auto findings =
        found(Rule::missing_alt,
              "<p>Hej <img src=\"a.png\" alt=\"Ett hus\"/></p>"
              "<figure><img src=\"b.png\" alt=\"\"/><figcaption>Årets snö</figcaption></figure>");
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].place, (Place{Part::picture, 1, 2, 0, 2}));
    EXPECT_EQ(findings[0].excerpt, "Årets snö");
}

TEST(Pictures, AreNotDescribedByTheNameOfTheirFile) {
    for (const char* name : {"IMG_2041.JPG", "norrsken.png", "Bild1.webp"}) {
        EXPECT_THAT(found(Rule::file_name_as_alt, picture(" alt=\"" + std::string(name) + "\"")),
                    SizeIs(1))
            << name;
    }
    EXPECT_THAT(found(Rule::file_name_as_alt, picture(" alt=\"Så sparar du en .png\"")), IsEmpty());
}

}  // namespace
}  // namespace budkavle::gate
