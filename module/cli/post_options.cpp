// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/post_options.hpp"

#include <array>
#include <ostream>

#include "cli/console_text.hpp"

namespace budkavle::cli {
namespace {

using app::PostFields;

struct FieldOption {
    const char* name;
    std::optional<std::string> PostFields::*field;
    const char* help;
};

constexpr std::array kFieldOptions{
    FieldOption{"--title", &PostFields::title, "Heading; empty: none"},
    FieldOption{"--slug", &PostFields::slug, "Last part of the address; else made from the title"},
    FieldOption{
        "--published", &PostFields::published,
        "\"2015-11-26 10:30\" (Swedish time) or RFC 3339 with zone; in the future: scheduled"},
    FieldOption{"--expires", &PostFields::expires, "When it is taken away again, in the same form"},
    FieldOption{"--updated", &PostFields::updated,
                "Last change that readers are told of, in the same form; else set by itself"},
    FieldOption{"--language", &PostFields::language, "Language of the text, else the site's"},
    FieldOption{"--author", &PostFields::author, "Name of the writer"},
    FieldOption{"--series", &PostFields::series,
                "Slug of a series that it is a part of (budkavle series list); empty: of none"},
    FieldOption{"--part", &PostFields::part,
                "Its number in the series; without it the next free, or as it is"},
    FieldOption{"--menu", &PostFields::menu, "Place of a page in the menu, a number"},
    FieldOption{"--pinned", &PostFields::pinned,
                "yes: first on the front page while it is public; no: where its date puts it"},
    FieldOption{"--review", &PostFields::review,
                "Day on which the desk reminds its writers to look it over, as 2027-01-31"},
    FieldOption{"--summary", &PostFields::summary,
                "One or two sentences for feeds and search results"},
};

}  // namespace

void declare_post_options(Arguments& arguments, PostOptions& options) {
    arguments.text("--site", options.site, "The site's slug");
    for (const FieldOption& option : kFieldOptions) {
        arguments.text(option.name, options.fields.*(option.field), option.help);
    }
    arguments.texts("--category", options.categories, "Category; may be given several times");
    arguments.texts("--tag", options.tags, "Tag; may be given several times");
    arguments.choice("--format", options.fields.format, {"html", "markdown"},
                     "Of the body, else by the file's extension");
}

PostFields merged(const PostOptions& options, PostFields file_fields) {
    for (const FieldOption& option : kFieldOptions) {
        if (options.fields.*(option.field)) {
            file_fields.*(option.field) = options.fields.*(option.field);
        }
    }
    if (options.fields.format) {
        file_fields.format = options.fields.format;
    }
    if (options.fields.kind) {
        file_fields.kind = options.fields.kind;
    }
    if (!options.categories.empty()) {
        file_fields.categories = options.categories;
    }
    if (!options.tags.empty()) {
        file_fields.tags = options.tags;
    }
    if (options.is_published) {
        file_fields.status = "published";
    }
    return file_fields;
}

void report_dropped(const std::vector<markup::Finding>& dropped, const std::string& name,
                    Program& program) {
    for (const markup::Finding& finding : dropped) {
        program.err() << name << ": took out " << finding.what << " "
                      << terminal_text(finding.subject);
        if (finding.count > 1) {
            program.err() << " (" << finding.count << " times)";
        }
        program.err() << "\n";
    }
}

}  // namespace budkavle::cli
