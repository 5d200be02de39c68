// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "account/token.hpp"
#include "cli/commands.hpp"

namespace budkavle::cli {
namespace {

struct ApplicationPasswordOptions {
    std::string login;
    std::string name;
};

ExitStatus print_password(const ApplicationPasswordOptions& options, Program& program) {
    const model::Account account = program.load_account(options.login).account;
    const Secret password = account::make_readable_code(account::kApplicationPasswordGroups);
    (void)program.credentials().add_application_password(
        account, options.name, account::digest_of(account::plain_code(password.reveal())),
        system_clock_now(), Program::who());
    program.out() << password.reveal() << "\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_user_app_password(Arguments& arguments) {
    auto options = std::make_shared<ApplicationPasswordOptions>();
    arguments.text("LOGIN", options->login, "On whose behalf the program publishes");
    arguments.text("NAME", options->name, "What the program is called in the account's list");
    arguments.footer(
        "It is printed this once. It opens /api/atom/ with the account's own rights and nothing "
        "else, and can be revoked by itself.");
    return [options](Program& program) { return print_password(*options, program); };
}

}  // namespace budkavle::cli
