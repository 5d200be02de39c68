// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "account/token.hpp"
#include "cli/commands.hpp"
#include "cli/new_account.hpp"
#include "cli/password.hpp"
#include "cli/sign_in_link.hpp"

namespace budkavle::cli {
namespace {

struct UserOptions {
    std::string login;
    std::string name;
    bool is_administrator = false;
    bool is_link = false;
    PasswordSource password;
};

ExitStatus add_user(const UserOptions& options, Program& program) {
    // Before the password is asked for: nobody should think one out in vain.
    model::Account account = make_account_of({.login = options.login,
                                              .name = options.name,
                                              .is_administrator = options.is_administrator},
                                             program);
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
