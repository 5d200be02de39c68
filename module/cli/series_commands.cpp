// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/post_fields.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "text/slug_text.hpp"

namespace budkavle::cli {
namespace {

struct SeriesOptions {
    std::string site;
    std::string name;
    bool is_json = false;
};

/// The name in NFC. Throws Refusal if it cannot be one.
std::string checked_name(const std::string& name) {
    if (!is_valid_xml_text(name) || name.find_first_of(",\n\r\t") != std::string::npos) {
        throw Refusal("A series' name is one line of UTF-8 text without commas.");
    }
    std::string checked = text::to_nfc(name);
    if (checked.size() > app::kNameLimitBytes || text::make_slug(checked).empty()) {
        throw Refusal("A series' name has a letter or digit, and at most " +
                      std::to_string(app::kNameLimitBytes) + " bytes.");
    }
    return checked;
}

void print(const store::KnownSeries& series, bool is_json, std::ostream& out) {
    if (is_json) {
        print_json(
            out, {{"slug", series.slug}, {"name", series.name}, {"next_part", series.next_place}});
    } else {
        out << series.slug << "  " << terminal_text(series.name) << "\n";
    }
}

ExitStatus add_series(const SeriesOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const std::string name = checked_name(options.name);
    try {
        (void)program.subjects().add(site.id, store::SubjectKind::series, name, Program::who());
    } catch (const StoreError& error) {
        if (error.kind() != StoreError::Kind::constraint) {
            throw;
        }
        throw Refusal("There is a series of that name on " + site.slug + " already.");
    }
    for (const store::KnownSeries& series : program.editor().list_series(site.id)) {
        if (series.name == name) {
            print(series, options.is_json, program.out());
        }
    }
    return ExitStatus::ok;
}

ExitStatus list_series(const SeriesOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    nlohmann::json list = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const store::KnownSeries& series : program.editor().list_series(site.id)) {
        list.push_back(
            {{"slug", series.slug}, {"name", series.name}, {"next_part", series.next_place}});
        rows.push_back({series.slug, "next part " + std::to_string(series.next_place),
                        terminal_text(series.name)});
    }
    if (options.is_json) {
        print_json(program.out(), list);
    } else {
        print_columns(program.out(), rows);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_series_add(Arguments& arguments) {
    auto options = std::make_shared<SeriesOptions>();
    arguments.text("NAME", options->name, "What readers see; the address is made of it");
    arguments.text("--site", options->site, "The site's slug");
    arguments.flag("--json", options->is_json, "Print what was stored as JSON");
    arguments.footer(
        "A post becomes a part of it with --series of `budkavle post add` and `post change`.");
    return [options](Program& program) { return add_series(*options, program); };
}

Run set_up_series_list(Arguments& arguments) {
    auto options = std::make_shared<SeriesOptions>();
    arguments.text("--site", options->site, "The site's slug");
    arguments.flag("--json", options->is_json, "Print as JSON");
    return [options](Program& program) { return list_series(*options, program); };
}

}  // namespace budkavle::cli
