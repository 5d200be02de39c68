// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/password.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

using ::testing::HasSubstr;

TEST(Password, IsTheFirstLineOfStandardInput) {
    std::istringstream in("korrekt häst batteri\r\nnästa rad");
    EXPECT_EQ(read_password(in).reveal(), "korrekt häst batteri");
    std::istringstream empty("\n");
    EXPECT_THROW(static_cast<void>(read_password(empty)), Refusal);
}

TEST(Password, IsRefusedWithWhatToDo) {
    const model::Account account{.login = "kim", .display_name = "Kim Lind"};
    std::istringstream bad("kort\n");
    try {
        (void)choose_password({.is_stdin = true, .file = ""}, account, bad);
        FAIL() << "it was taken";
    } catch (const Refusal& refusal) {
        EXPECT_THAT(refusal.what(), HasSubstr("at least 12 characters"));
        EXPECT_THAT(refusal.what(), HasSubstr("Nothing was changed"));
    }
    std::istringstream good("korrekt häst batteri\n");
    EXPECT_EQ(choose_password({.is_stdin = true, .file = ""}, account, good).reveal(),
              "korrekt häst batteri");
    EXPECT_THROW((void)choose_password({.is_stdin = false, .file = "/saknas"}, account, good),
                 Refusal);
}

}  // namespace
}  // namespace budkavle::cli
