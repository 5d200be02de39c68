// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"

namespace budkavle::cli {
namespace {

ExitStatus list_users(bool is_json, Program& program) {
    const auto accounts = program.editor().list_accounts();
    if (is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const auto& [login, name] : accounts) {
            list.push_back({{"login", login}, {"name", name}});
        }
        print_json(program.out(), list);
        return ExitStatus::ok;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(accounts.size());
    for (const auto& [login, name] : accounts) {
        rows.push_back({terminal_text(login), terminal_text(name)});
    }
    print_columns(program.out(), rows);
    return ExitStatus::ok;
}

}  // namespace

Run set_up_user_list(Arguments& arguments) {
    auto is_json = std::make_shared<bool>(false);
    arguments.flag("--json", *is_json, "Print as JSON");
    return [is_json](Program& program) { return list_users(*is_json, program); };
}

}  // namespace budkavle::cli
