// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "model/account.hpp"

namespace budkavle::cli {
namespace {

using SiteNames = std::map<model::SiteId, std::string>;

SiteNames site_names(Program& program) {
    SiteNames names;
    for (const model::Site& site : program.editor().load_sites()) {
        names[site.id] = site.slug;
    }
    return names;
}

nlohmann::json account_json(const model::Account& account, const SiteNames& sites) {
    nlohmann::json roles = nlohmann::json::object();
    for (const auto& [site, role] : account.roles) {
        roles[sites.at(site)] = model::to_text(role);
    }
    return {{"login", account.login},
            {"name", account.display_name},
            {"administrator", account.is_administrator},
            {"disabled", account.is_disabled},
            {"second_factor", account.has_second_factor},
            {"created", to_rfc3339(account.created)},
            {"roles", std::move(roles)}};
}

/// "administrator", "editor on norrsele, writer on museet", "disabled".
std::string standing(const model::Account& account, const SiteNames& sites) {
    std::string text = account.is_administrator ? "administrator" : "";
    const auto add = [&text](const std::string& part) {
        text += (text.empty() ? "" : ", ") + part;
    };
    for (const auto& [site, role] : account.roles) {
        add(std::string(model::to_text(role)) + " on " + sites.at(site));
    }
    if (account.has_second_factor) {
        add("second factor");
    }
    if (account.is_disabled) {
        add("disabled");
    }
    return text;
}

ExitStatus list_users(bool is_json, Program& program) {
    const std::vector<model::Account> accounts = program.accounts().list();
    const SiteNames sites = site_names(program);
    if (is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const model::Account& account : accounts) {
            list.push_back(account_json(account, sites));
        }
        print_json(program.out(), list);
        return ExitStatus::ok;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(accounts.size());
    for (const model::Account& account : accounts) {
        rows.push_back({terminal_text(account.login), terminal_text(account.display_name),
                        standing(account, sites)});
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
