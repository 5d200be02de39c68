// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/post_comparison.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/post_version_argument.hpp"

namespace budkavle::cli {
namespace {

struct CompareOptions {
    std::string post;
    std::string site;
    std::string older;
    std::optional<std::string> newer;
    bool is_json = false;
};

nlohmann::json comparison_json(const compare::Comparison& seen) {
    return {{"html", seen.html},
            {"words_added", seen.counts.words_added},
            {"words_removed", seen.counts.words_removed},
            {"pictures_added", seen.counts.pictures_added},
            {"pictures_removed", seen.counts.pictures_removed},
            {"blocks_added", seen.counts.blocks_added},
            {"blocks_removed", seen.counts.blocks_removed},
            {"blocks_changed", seen.counts.blocks_changed}};
}

nlohmann::json comparison_json(const app::PostComparison& seen) {
    nlohmann::json fields = nlohmann::json::array();
    for (const app::ChangedField& field : seen.fields) {
        fields.push_back({{"name", field.name}, {"before", field.before}, {"after", field.after}});
    }
    return {{"is_same", seen.is_same()},
            {"title", comparison_json(seen.title)},
            {"summary", comparison_json(seen.summary)},
            {"body", comparison_json(seen.body)},
            {"fields", fields}};
}

/// Each line by itself: a control character of a text must not move the cursor.
void print_lines(std::ostream& out, std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        out << terminal_text(line) << "\n";
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
}

void print_text(std::ostream& out, const std::string& name, const compare::Comparison& seen) {
    if (!seen.is_same()) {
        print_lines(out, name + ": " + compare::plain_difference(seen.html));
    }
}

void print_comparison(std::ostream& out, const app::PostComparison& seen) {
    if (seen.is_same()) {
        out << "Nothing differs.\n";
        return;
    }
    print_text(out, "Title", seen.title);
    print_text(out, "Summary", seen.summary);
    for (const app::ChangedField& field : seen.fields) {
        std::string text = field.name + ":";
        text += field.before.empty() ? "" : " [-" + field.before + "-]";
        text += field.after.empty() ? "" : " {+" + field.after + "+}";
        print_lines(out, text);
    }
    if (!seen.body.is_same()) {
        out << "\n";
        print_lines(out, compare::plain_difference(seen.body.html));
        out << "\n"
            << seen.body.counts.words_added << " words added, " << seen.body.counts.words_removed
            << " removed\n";
    }
}

ExitStatus compare_versions(const CompareOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost today = program.load_post(site, options.post);
    const store::EditablePost older = load_version(today, options.older, program).post;
    const store::EditablePost newer =
        options.newer ? load_version(today, *options.newer, program).post : today;
    const app::PostComparison seen = app::compare_posts(older, newer, site, program.dates());
    if (options.is_json) {
        print_json(program.out(), comparison_json(seen));
    } else {
        print_comparison(program.out(), seen);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_compare(Arguments& arguments) {
    auto options = std::make_shared<CompareOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("VERSION", options->older, kVersionHelp);
    arguments.text("LATER", options->newer,
                   "The version to compare it with; without it: the post as it is today");
    arguments.text("--site", options->site, "The site's slug");
    arguments.flag("--json", options->is_json,
                   "Print as JSON, with the texts as HTML that marks words as ins and del");
    arguments.footer("What went stands in [-brackets-], what came in {+braces+}.");
    return [options](Program& program) { return compare_versions(*options, program); };
}

}  // namespace budkavle::cli
