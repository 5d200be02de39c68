// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "text/language.hpp"

#include <gtest/gtest.h>

namespace budkavle::text {
namespace {

TEST(Language, IsFoundByThePrimarySubtag) {
    EXPECT_EQ(find_language("sv"), Language::sv);
    EXPECT_EQ(find_language("sv-SE"), Language::sv);
    EXPECT_EQ(find_language("SE"), Language::se);
    EXPECT_EQ(find_language("smj-Latn-SE"), Language::smj);
    EXPECT_EQ(find_language("fit_SE"), Language::fit);
}

TEST(Language, IsNothingOutsideTheList) {
    for (const char* tag : {"", "-", "s", "sve", "sma", "de", "svenska"}) {
        EXPECT_EQ(find_language(tag), std::nullopt) << tag;
    }
}

TEST(Language, HasItsTag) {
    for (const char* tag : {"sv", "en", "fi", "se", "smj", "fit"}) {
        EXPECT_EQ(language_tag(*find_language(tag)), tag);
    }
}

}  // namespace
}  // namespace budkavle::text
