// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/account.hpp"

#include <gtest/gtest.h>

namespace budkavle::model {
namespace {

TEST(Role, IsNamedAndFoundByItsNameAlone) {
    for (const Role role : {Role::writer, Role::editor, Role::administrator}) {
        EXPECT_EQ(parse_role(to_text(role)), role);
    }
    EXPECT_EQ(to_text(Role::administrator), "administrator");
    for (const char* text : {"", "none", "Editor", "editor ", "owner"}) {
        EXPECT_EQ(parse_role(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace budkavle::model
