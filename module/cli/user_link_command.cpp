// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/commands.hpp"
#include "cli/sign_in_link.hpp"

namespace budkavle::cli {
namespace {

struct LinkOptions {
    std::string login;
    bool drops_second_factor = false;
};

ExitStatus print_link(const LinkOptions& options, Program& program) {
    const model::Account account = program.load_account(options.login).account;
    if (account.is_disabled) {
        throw Refusal("The account " + account.login +
                      " is disabled. Enable it first: budkavle user enable " + account.login);
    }
    if (options.drops_second_factor && account.has_second_factor) {
        program.credentials().disable_second_factor(account, Program::who());
        program.out() << "Switched the second factor of " << account.login << " off.\n";
    }
    print_sign_in_link(program, account);
    return ExitStatus::ok;
}

}  // namespace

Run set_up_user_link(Arguments& arguments) {
    auto options = std::make_shared<LinkOptions>();
    arguments.text("LOGIN", options->login, "Who shall choose a password");
    arguments.flag("--drop-second-factor", options->drops_second_factor,
                   "Switch the second factor off, for a lost phone and no recovery codes");
    arguments.footer(
        "Whoever has the link has the account: send it the way that you would send a key. The "
        "password and the sessions stay as they are until it is used. An earlier link is of no use "
        "any more.");
    return [options](Program& program) { return print_link(*options, program); };
}

}  // namespace budkavle::cli
