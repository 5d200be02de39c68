// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/arguments.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace budkavle::cli {
namespace {

void require(CLI::Option* option, Need need) {
    option->required(need == Need::required);
}

}  // namespace

void Arguments::flag(const std::string& name, bool& target, const std::string& help) {
    app_.add_flag(name, target, help);
}

void Arguments::text(const std::string& name, std::string& target, const std::string& help,
                     Need need) {
    require(app_.add_option(name, target, help)->type_name("TEXT"), need);
}

void Arguments::text(const std::string& name, std::optional<std::string>& target,
                     const std::string& help) {
    // CLI11's own std::optional turns an empty text into "not given".
    app_.add_option_function<std::string>(
            name, [&target](const std::string& value) { target = value; }, help)
        ->type_name("TEXT");
}

void Arguments::texts(const std::string& name, std::vector<std::string>& target,
                      const std::string& help, Need need) {
    // A positional takes all that follows; an option one value each time, or it would swallow the
    // arguments after it.
    CLI::Option* option = app_.add_option(name, target, help)->type_name("TEXT");
    if (name.starts_with('-')) {
        option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        option->allow_extra_args(false);
    }
    require(option, need);
}

void Arguments::number(const std::string& name, std::optional<unsigned>& target, unsigned least,
                       unsigned most, const std::string& help) {
    app_.add_option_function<unsigned>(
            name, [&target](const unsigned& value) { target = value; }, help)
        ->check(CLI::Range(least, most));
}

void Arguments::choice(const std::string& name, std::optional<std::string>& target,
                       const std::vector<std::string>& choices, const std::string& help) {
    app_.add_option_function<std::string>(
            name, [&target](const std::string& value) { target = value; }, help)
        ->check(CLI::IsMember(choices));
}

void Arguments::footer(const std::string& text) {
    app_.footer(text);
}

}  // namespace budkavle::cli
