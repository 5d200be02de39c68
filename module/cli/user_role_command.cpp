// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <ostream>

#include "cli/commands.hpp"
#include "model/account.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kNone = "none";

struct RoleOptions {
    std::string login;
    std::string role;
    std::string site;
};

ExitStatus set_role(const RoleOptions& options, Program& program) {
    const std::optional<model::Role> role = model::parse_role(options.role);
    if (!role && options.role != kNone) {
        throw Refusal("\"" + options.role +
                      "\" is no role: use writer, editor, administrator or none.");
    }
    const model::Account account = program.load_account(options.login).account;
    if (options.site.empty()) {
        if (role && *role != model::Role::administrator) {
            throw Refusal("A " + options.role + " is one of a site: name it with --site.");
        }
        program.accounts().set_administrator(account, role.has_value(), Program::who());
        program.out() << account.login
                      << (role ? " is administrator of every site.\n"
                               : " is no longer administrator of every site.\n");
        return ExitStatus::ok;
    }
    const model::Site site = program.load_site(options.site);
    program.accounts().set_role(account, site.id, role, Program::who());
    program.out() << account.login << (role ? " is " + options.role : " has no role") << " on "
                  << site.slug << ".\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_user_role(Arguments& arguments) {
    auto options = std::make_shared<RoleOptions>();
    arguments.text("LOGIN", options->login, "Whose role");
    arguments.text("ROLE", options->role, "writer, editor, administrator or none");
    arguments.text("--site", options->site,
                   "On which site; without it: administrator of all, or no longer", Need::optional);
    arguments.footer(
        "A writer writes own drafts, an editor publishes, an administrator has the settings and "
        "accounts as well. It holds from the next click, also for who is signed in.");
    return [options](Program& program) { return set_role(*options, program); };
}

}  // namespace budkavle::cli
