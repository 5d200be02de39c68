// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/account.hpp"

#include <array>

namespace budkavle::model {
namespace {

struct RoleName {
    Role role;
    std::string_view name;
};
constexpr std::array kRoleNames{RoleName{Role::writer, "writer"}, RoleName{Role::editor, "editor"},
                                RoleName{Role::administrator, "administrator"}};

}  // namespace

std::string_view to_text(Role role) noexcept {
    for (const RoleName& row : kRoleNames) {
        if (row.role == role) {
            return row.name;
        }
    }
    return {};  // no other value exists
}

std::optional<Role> parse_role(std::string_view text) noexcept {
    for (const RoleName& row : kRoleNames) {
        if (row.name == text) {
            return row.role;
        }
    }
    return std::nullopt;
}

}  // namespace budkavle::model
