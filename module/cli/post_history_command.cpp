// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/post_fields.hpp"
#include "app/writing/wall_clock.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/post_version_argument.hpp"

namespace budkavle::cli {
namespace {

constexpr unsigned kVersionsShown = 50;

struct HistoryOptions {
    std::string post;
    std::string site;
    std::optional<std::string> before;
    std::optional<unsigned> count;
    bool is_json = false;
};

nlohmann::json version_json(const store::PostVersion& version) {
    return {{"number", version.lock_version},
            {"version", version.name.text()},
            {"saved_by", version.saved_by},
            {"status", app::to_text(version.status)},
            {"is_trashed", version.is_trashed},
            {"title", version.title ? nlohmann::json(*version.title) : nlohmann::json()},
            {"body_bytes", version.body_bytes},
            {"is_current", version.is_current}};
}

std::vector<std::string> version_row(const store::PostVersion& version) {
    return {std::to_string(version.lock_version),
            version.name.text(),
            version.is_trashed ? std::string("trashed") : std::string(app::to_text(version.status)),
            std::to_string(version.body_bytes) + " bytes",
            version.saved_by.empty() ? std::string("-") : terminal_text(version.saved_by),
            terminal_text(version.title.value_or(""))};
}

ExitStatus list_history(const HistoryOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost post = program.load_post(site, options.post);
    std::optional<store::VersionName> before;
    if (options.before) {
        before = load_version(post, *options.before, program).name;
    }
    const auto versions = program.editor().list_versions(site.id, post.id, before,
                                                         options.count.value_or(kVersionsShown));
    nlohmann::json list = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const store::PostVersion& version : versions) {
        list.push_back(version_json(version));
        rows.push_back(version_row(version));
    }
    if (options.is_json) {
        print_json(program.out(), list);
    } else {
        print_columns(program.out(), rows);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_history(Arguments& arguments) {
    auto options = std::make_shared<HistoryOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("--site", options->site, "The site's slug");
    arguments.text("--before", options->before, "Only versions older than this one");
    arguments.number("--count", options->count, 1, kMostVersions, "How many at most (default 50)");
    arguments.flag("--json", options->is_json, "Print as JSON");
    arguments.footer(
        "Each line is a save: its number, its time in UTC, what the post was from then on, the "
        "size of the text, who saved it, and the title. The first is what the post is today.");
    return [options](Program& program) { return list_history(*options, program); };
}

}  // namespace budkavle::cli
