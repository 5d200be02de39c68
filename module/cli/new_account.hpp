// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A new account for the admin pages: for `user add` and `setup`. Layer cli. Thread promise: one
// thread.
#pragma once

#include <string>

#include "cli/program.hpp"

namespace budkavle::cli {

struct NewAccount {
    std::string login;
    std::string name;
    bool is_administrator = false;
};

[[nodiscard]] bool is_login(const std::string& login);

/// Throws Refusal if login or name cannot be used. Asks no database.
void check_new_account(const NewAccount& account);

/// The account as it would be stored. Throws Refusal, also if the login is taken.
[[nodiscard]] model::Account make_account_of(const NewAccount& account, Program& program);

/// Stores it with a password that nobody knows: a one-time link lets the person choose one.
model::Account add_account_without_password(const NewAccount& account, Program& program);

}  // namespace budkavle::cli
