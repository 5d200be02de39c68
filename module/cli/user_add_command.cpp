// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <ostream>

#include "account/token.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/password.hpp"
#include "cli/sign_in_link.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kLoginLimitBytes = 64;
constexpr std::size_t kDisplayNameLimitBytes = 100;

struct UserOptions {
    std::string login;
    std::string name;
    bool is_administrator = false;
    bool is_link = false;
    PasswordSource password;
};

bool is_login(const std::string& login) {
    return !login.empty() && login.size() <= kLoginLimitBytes &&
           std::all_of(login.begin(), login.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                      c == '_' || c == '@';
           });
}

ExitStatus add_user(const UserOptions& options, Program& program) {
    if (!is_login(options.login)) {
        throw Refusal("\"" + options.login +
                      "\" cannot be a login: use a-z, 0-9 and . - _ @, at most " +
                      std::to_string(kLoginLimitBytes) + " characters.");
    }
    if (options.name.empty() || options.name.size() > kDisplayNameLimitBytes ||
        !is_valid_xml_text(options.name)) {
        throw Refusal("--name must be 1 to " + std::to_string(kDisplayNameLimitBytes) +
                      " bytes of UTF-8 text.");
    }
    // Asked before the password: nobody should think one out in vain.
    if (program.accounts().find(options.login)) {
        throw Refusal("There is an account \"" + options.login + "\" already.");
    }
    model::Account account{.login = options.login,
                           .display_name = options.name,
                           .is_administrator = options.is_administrator,
                           .created = program.now()};
    // With a link nobody knows the first password, not even who makes the account.
    const Secret password = options.is_link
                                ? account::make_token()
                                : choose_password(options.password, account, program.in());
    account.id = program.accounts().add(account, hash_password(password), Program::who());
    program.out() << "Created the account " << options.login
                  << (options.is_administrator ? " (administrator)" : "") << "\n";
    if (options.is_link) {
        print_sign_in_link(program, account);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_user_add(Arguments& arguments) {
    auto options = std::make_shared<UserOptions>();
    arguments.text("LOGIN", options->login, "What the person signs in with: a-z, 0-9 and . - _ @");
    arguments.text("--name", options->name, "The person's name, as shown to colleagues");
    arguments.flag("--administrator", options->is_administrator, "May do everything on every site");
    arguments.flag("--link", options->is_link,
                   "Print a one-time link with which the person chooses a password");
    declare_password_options(arguments, options->password);
    arguments.footer(
        "A password needs at least 12 characters. It is kept as an Argon2id hash only. What the "
        "person may do on a site: budkavle user role");
    return [options](Program& program) { return add_user(*options, program); };
}

}  // namespace budkavle::cli
