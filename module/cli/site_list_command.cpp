// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"

namespace budkavle::cli {
namespace {

nlohmann::json site_json(const model::Site& site) {
    const model::DateStyle& style = site.date_style;
    return {
        {"id", site.id.value},
        {"slug", site.slug},
        {"name", site.name},
        {"tagline", site.tagline},
        {"organisation", site.organisation},
        {"organisation_url", site.organisation_url},
        {"language", site.language},
        {"base_url", site.base_url},
        {"host", site.host},
        {"path_prefix", site.path_prefix},
        {"theme", site.theme},
        {"accent_light", site.accent_light},
        {"accent_dark", site.accent_dark},
        {"page_owner", site.page_owner},
        {"responsible_publisher", site.responsible_publisher},
        {"contact_url", site.contact_url},
        {"posts_per_page", site.posts_per_page},
        {"date_place", style.place == model::DateStyle::Place::as_heading ? "heading" : "under"},
        {"date_weekday", style.has_weekday},
        {"date_den", style.has_den},
        {"date_capital", style.is_capitalised},
        {"list_form", site.list_form == model::ListForm::lead ? "lead" : "full"},
        {"banner_level", model::to_text(site.banner.level)},
        {"banner", site.banner.text},
        {"banner_href", site.banner.href},
        {"banner_href_text", site.banner.href_text},
        {"gate_rules", site.gate_rules}};
}

ExitStatus list_sites(bool is_json, Program& program) {
    const std::vector<model::Site> sites = program.editor().load_sites();
    if (is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const model::Site& site : sites) {
            list.push_back(site_json(site));
        }
        print_json(program.out(), list);
        return ExitStatus::ok;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(sites.size());
    for (const model::Site& site : sites) {
        rows.push_back(
            {site.slug, site.base_url + "/", terminal_text(site.name + ", " + site.organisation)});
    }
    print_columns(program.out(), rows);
    if (sites.empty()) {
        program.err() << "There are no sites yet. Create one with: budkavle site add\n";
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_site_list(Arguments& arguments) {
    auto is_json = std::make_shared<bool>(false);
    arguments.flag("--json", *is_json, "Print all settings as JSON");
    return [is_json](Program& program) { return list_sites(*is_json, program); };
}

}  // namespace budkavle::cli
