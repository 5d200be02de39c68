// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "account/password_rule.hpp"

#include <gtest/gtest.h>

namespace budkavle::account {
namespace {

std::optional<PasswordFault> fault_of(const std::string& password) {
    return find_password_fault(Secret(password), "anna.lindström@kommun.se",
                               "Anna-Karin Lindström");
}

TEST(PasswordRule, NeedsTwelveCharactersWhateverTheirBytes) {
    EXPECT_EQ(fault_of("älgtjurbröl!"), std::nullopt);
    EXPECT_EQ(fault_of("älgtjurbröl"), PasswordFault::is_too_short);
    EXPECT_EQ(fault_of(""), PasswordFault::is_too_short);
    std::string longest;
    for (int i = 0; longest.size() < kMostPasswordCharacters; ++i) {
        longest += std::to_string(i * i * 7919) + "q";
    }
    longest.resize(kMostPasswordCharacters);
    EXPECT_EQ(fault_of(longest), std::nullopt);
    EXPECT_EQ(fault_of(longest + "x"), PasswordFault::is_too_long);
}

TEST(PasswordRule, AsksForNoKindsOfCharacters) {
    for (const char* good : {"korrekt häst batteri häftstift", "en ren i gränslandet",
                             "NORRSKENET DANSAR", "hund-katt-ko-99", "مرحبا بالعالم اليوم",
                             "🦌🦌🐟🌲🏔️⛄🌌🚂🎣🧭🪵🔥"}) {
        EXPECT_EQ(fault_of(good), std::nullopt) << good;
    }
}

TEST(PasswordRule, RefusesWhatCannotBeTyped) {
    EXPECT_EQ(fault_of("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
              PasswordFault::is_not_text);
    EXPECT_EQ(fault_of("norrskenet\ndansar"), PasswordFault::is_not_text);
    EXPECT_EQ(fault_of(std::string("norrskenet\0dansar", 17)), PasswordFault::is_not_text);
}

TEST(PasswordRule, RefusesNamesHoweverTheyAreWritten) {
    for (const char* name :
         {"anna.lindström@kommun.se", "Anna-Karin Lindström", "lindströmanna2024",
          "ANNA.LINDSTRÖM.1979", "annakommunlindström", "nirakanna nirak!"}) {
        EXPECT_EQ(fault_of(name), PasswordFault::is_the_name) << name;
    }
    EXPECT_EQ(fault_of("anna fiskar röding"), std::nullopt);
}

TEST(PasswordRule, RefusesWhatEverybodyTriesFirst) {
    for (const char* common :
         {"Password2024!", "Sommar2024!!", "lösenord1234", "Välkommen2025!", "VÄLKOMMEN 2025",
          "vinter-sommar-1", "197912121234", "kommunen2024!", "anna sommar 2024"}) {
        EXPECT_EQ(fault_of(common), PasswordFault::is_common) << common;
    }
    for (const char* again :
         {"aaaaaaaaaaaa", "abcabcabcabc", "blåbärblåbärblåbär", "AbcaBcabCabc"}) {
        EXPECT_EQ(fault_of(again), PasswordFault::is_a_repetition) << again;
    }
    for (const char* row : {"123456789012", "abcdefghijkl", "qwertyuiopas", "poiuytrewqwerty",
                            "1q2w3e4r5t6y", "0987654321098"}) {
        EXPECT_EQ(fault_of(row), PasswordFault::is_a_row) << row;
    }
}

}  // namespace
}  // namespace budkavle::account
