// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/password.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

using ::testing::StartsWith;

TEST(Password, IsTheFirstLineOfStandardInput) {
    std::istringstream in("korrekt häst batteri\r\nnästa rad");
    EXPECT_EQ(read_password(in).reveal(), "korrekt häst batteri");
    std::istringstream empty("\n");
    EXPECT_THROW(static_cast<void>(read_password(empty)), Refusal);
}

TEST(Password, NeedsTwelveCharactersWhateverTheirBytes) {
    EXPECT_FALSE(find_password_error(Secret("åäöåäöåäöåäö")));
    EXPECT_TRUE(find_password_error(Secret("åäöåäöåäöåä")));
    EXPECT_TRUE(find_password_error(Secret(std::string(1025, 'x'))));
    EXPECT_TRUE(find_password_error(Secret("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF")));
}

TEST(Password, IsKeptAsArgon2idAndNeverTwiceTheSame) {
    const Secret password("korrekt häst batteri");
    const Secret hash = hash_password(password);
    EXPECT_THAT(hash.reveal(), StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
    EXPECT_NE(hash.reveal(), hash_password(password).reveal());
}

}  // namespace
}  // namespace budkavle::cli
