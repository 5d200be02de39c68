// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace budkavle {
namespace {

TEST(Secret, IsStarsInAStream) {
    std::ostringstream out;
    out << Secret("hunter2");
    EXPECT_EQ(out.str(), "***");
}

TEST(Secret, TellsItsTextOnlyWhenAsked) {
    EXPECT_EQ(Secret("hunter2").reveal(), "hunter2");
    EXPECT_TRUE(Secret().empty());
}

}  // namespace
}  // namespace budkavle
