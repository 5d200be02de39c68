// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Roles as they are named on the command line. Layer cli. Thread promise: pure functions.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "model/account.hpp"

namespace budkavle::cli {

inline constexpr std::array<std::pair<std::string_view, model::Role>, 3> kRoleNames{
    {{"writer", model::Role::writer},
     {"editor", model::Role::editor},
     {"administrator", model::Role::administrator}}};

[[nodiscard]] inline std::optional<model::Role> find_role(std::string_view name) {
    for (const auto& [known, role] : kRoleNames) {
        if (known == name) {
            return role;
        }
    }
    return std::nullopt;
}

[[nodiscard]] inline std::string_view name_of(model::Role role) {
    for (const auto& [name, known] : kRoleNames) {
        if (known == role) {
            return name;
        }
    }
    return "";
}

}  // namespace budkavle::cli
