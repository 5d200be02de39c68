// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/new_account.hpp"

#include <algorithm>

#include "account/token.hpp"
#include "base/utf8.hpp"
#include "cli/password.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kLoginLimitBytes = 64;
constexpr std::size_t kDisplayNameLimitBytes = 100;

}  // namespace

bool is_login(const std::string& login) {
    return !login.empty() && login.size() <= kLoginLimitBytes &&
           std::all_of(login.begin(), login.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                      c == '_' || c == '@';
           });
}

void check_new_account(const NewAccount& account) {
    if (!is_login(account.login)) {
        throw Refusal("\"" + account.login +
                      "\" cannot be a login: use a-z, 0-9 and . - _ @, at most " +
                      std::to_string(kLoginLimitBytes) + " characters.");
    }
    if (account.name.empty() || account.name.size() > kDisplayNameLimitBytes ||
        !is_valid_xml_text(account.name)) {
        throw Refusal("The person's name must be 1 to " + std::to_string(kDisplayNameLimitBytes) +
                      " bytes of UTF-8 text.");
    }
}

model::Account make_account_of(const NewAccount& account, Program& program) {
    check_new_account(account);
    if (program.accounts().find(account.login)) {
        throw Refusal("There is an account \"" + account.login + "\" already.");
    }
    return {.login = account.login,
            .display_name = account.name,
            .is_administrator = account.is_administrator,
            .created = program.now()};
}

model::Account add_account_without_password(const NewAccount& account, Program& program) {
    model::Account made = make_account_of(account, program);
    made.id = program.accounts().add(made, hash_password(account::make_token()), Program::who());
    return made;
}

}  // namespace budkavle::cli
