// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <ostream>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/password.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kLoginLimitBytes = 64;
constexpr std::size_t kDisplayNameLimitBytes = 100;

struct UserOptions {
    std::string login;
    std::string name;
    bool is_administrator = false;
    bool has_password_on_stdin = false;
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
    for (const auto& [login, name] : program.editor().list_accounts()) {
        if (login == options.login) {
            throw Refusal("There is an account \"" + login + "\" already.");
        }
    }
    const Secret password =
        options.has_password_on_stdin ? read_password(program.in()) : ask_password(options.login);
    if (const auto error = find_password_error(password)) {
        throw Refusal(*error + " Nothing was changed.");
    }
    program.editor().add_account(options.login, options.name, hash_password(password),
                                 options.is_administrator, Program::who());
    program.out() << "Created the account " << options.login
                  << (options.is_administrator ? " (administrator)" : "") << "\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_user_add(Arguments& arguments) {
    auto options = std::make_shared<UserOptions>();
    arguments.text("LOGIN", options->login, "What the person signs in with: a-z, 0-9 and . - _ @");
    arguments.text("--name", options->name, "The person's name, as shown to colleagues");
    arguments.flag("--administrator", options->is_administrator, "May do everything on every site");
    arguments.flag(
        "--password-stdin", options->has_password_on_stdin,
        "Read the password from the first line of standard input instead of asking for it");
    arguments.footer(
        "A password needs at least 12 characters. It is kept as an Argon2id hash only.");
    return [options](Program& program) { return add_user(*options, program); };
}

}  // namespace budkavle::cli
