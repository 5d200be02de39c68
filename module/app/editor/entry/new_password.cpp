// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/editor/entry/new_password.hpp"

#include "account/password_rule.hpp"

namespace budkavle::app {

namespace {

std::string_view name_of(account::PasswordFault fault) {
    using enum account::PasswordFault;
    switch (fault) {
        case is_not_text:
            return "account-password-not-text";
        case is_too_short:
            return "account-password-too-short";
        case is_too_long:
            return "account-password-too-long";
        case is_the_name:
            return "account-password-name";
        case is_a_repetition:
            return "account-password-repetition";
        case is_a_row:
            return "account-password-row";
        case is_common:
            return "account-password-common";
    }
    return "account-password-not-text";
}

}  // namespace

Secret chosen_password(const DeskExchange& exchange) {
    return Secret(std::string(exchange.field("new-password")));
}

std::optional<std::string> find_choice_fault(const DeskExchange& exchange, std::string_view login,
                                             std::string_view display_name) {
    const auto fault = account::find_password_fault(chosen_password(exchange), login, display_name);
    if (fault) {
        return std::string(name_of(*fault));
    }
    if (exchange.field("new-password") != exchange.field("new-password-again")) {
        return "account-passwords-differ";
    }
    return std::nullopt;
}

}  // namespace budkavle::app
