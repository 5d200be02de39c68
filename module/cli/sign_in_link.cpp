// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/sign_in_link.hpp"

#include <ostream>

#include "account/token.hpp"
#include "app/editor/entry/sign_in_paths.hpp"

namespace budkavle::cli {
namespace {

/// "https://www.norrsele.se" of the first site; empty without a site.
std::string first_origin(Program& program) {
    const std::vector<model::Site> sites = program.editor().load_sites();
    if (sites.empty()) {
        return "";
    }
    const std::string& base = sites.front().base_url;
    const std::size_t host = base.find("://") + 3;
    return base.substr(0, base.find('/', host));
}

}  // namespace

Secret make_sign_in_link(Program& program, const model::Account& account) {
    const Secret token = account::make_token();
    program.accounts().add_link(account, account::digest_of(token.reveal()), program.now(),
                                program.now() + kLinkLife, Program::who());
    return Secret(first_origin(program) + std::string(app::kLinkPath) + token.reveal());
}

void print_sign_in_link(Program& program, const model::Account& account) {
    const Secret link = make_sign_in_link(program, account);
    program.out() << "With this address " << account.login << " chooses a password, once, within "
                  << kLinkLife.count() << " hours:\n"
                  << link.reveal() << "\n";
}

}  // namespace budkavle::cli
