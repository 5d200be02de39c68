// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// user passwd, user disable and user enable.
#include <ostream>

#include "cli/commands.hpp"
#include "cli/password.hpp"

namespace budkavle::cli {
namespace {

struct PasswordOptions {
    std::string login;
    PasswordSource password;
};

ExitStatus change_password(const PasswordOptions& options, Program& program) {
    const model::Account account = program.load_account(options.login).account;
    const Secret password = choose_password(options.password, account, program.in());
    program.accounts().set_password(account, hash_password(password), program.now(),
                                    Program::who());
    program.out() << "Changed the password of " << account.login << "; its sessions are ended.\n";
    return ExitStatus::ok;
}

ExitStatus set_disabled(const std::string& login, bool is_disabled, Program& program) {
    const model::Account account = program.load_account(login).account;
    if (account.is_disabled == is_disabled) {
        program.out() << "The account " << account.login << " is "
                      << (is_disabled ? "disabled" : "enabled") << " already.\n";
        return ExitStatus::ok;
    }
    program.accounts().set_disabled(account, is_disabled, program.now(), Program::who());
    program.out() << (is_disabled ? "Disabled " : "Enabled ") << account.login
                  << (is_disabled ? "; its sessions are ended, its posts stay." : ".") << "\n";
    return ExitStatus::ok;
}

Run set_up_disabling(Arguments& arguments, bool is_disabled) {
    auto login = std::make_shared<std::string>();
    arguments.text("LOGIN", *login, "Whose account");
    return [login, is_disabled](Program& program) {
        return set_disabled(*login, is_disabled, program);
    };
}

}  // namespace

Run set_up_user_passwd(Arguments& arguments) {
    auto options = std::make_shared<PasswordOptions>();
    arguments.text("LOGIN", options->login, "Whose password");
    declare_password_options(arguments, options->password);
    arguments.footer(
        "Ends all sessions of the account. A second factor stays; budkavle user link "
        "--drop-second-factor is for a lost phone.");
    return [options](Program& program) { return change_password(*options, program); };
}

Run set_up_user_disable(Arguments& arguments) {
    return set_up_disabling(arguments, true);
}

Run set_up_user_enable(Arguments& arguments) {
    return set_up_disabling(arguments, false);
}

}  // namespace budkavle::cli
