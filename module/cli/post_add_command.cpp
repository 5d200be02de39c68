// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <utility>

#include "app/writing/media_lookup.hpp"
#include "app/writing/post_writer.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/input_file.hpp"
#include "cli/post_file.hpp"
#include "cli/post_listing.hpp"
#include "cli/post_options.hpp"

namespace budkavle::cli {
namespace {

struct AddOptions : PostOptions {
    std::vector<std::string> files;
    bool is_json = false;
};

struct Checked {
    std::string name;
    app::FieldsResult result;
};

/// Reads and checks one text; what is wrong goes into `errors`.
Checked check(const std::string& text, const std::string& name, const PostOptions& options,
              const app::WritingContext& context, std::vector<std::string>& errors) {
    const PostFile file = parse_post_file(text, name);
    errors.insert(errors.end(), file.errors.begin(), file.errors.end());
    Checked checked{.name = name, .result = {}};
    if (file.errors.empty()) {
        store::EditablePost post;
        post.site = context.site.id;
        checked.result = app::apply_fields(merged(options, file.fields), std::move(post), context);
        for (const app::FieldError& error : checked.result.errors) {
            errors.push_back(error_with_place(error, file, name));
        }
    }
    return checked;
}

/// A place in a series is one text's alone; each by itself was right.
void refuse_same_parts(const std::vector<Checked>& all, std::vector<std::string>& errors) {
    std::set<std::pair<std::string, std::uint32_t>> seen;
    for (const Checked& checked : all) {
        const auto& series = checked.result.post.series;
        if (series && series->place != 0 && !seen.emplace(series->slug, series->place).second) {
            errors.push_back(checked.name + ": Part: another of these texts is part " +
                             std::to_string(series->place) + " of " + series->slug);
        }
    }
}

/// All texts, checked. Nothing is stored before every one of them is right.
std::vector<Checked> check_all(const AddOptions& options, const app::WritingContext& context,
                               Program& program) {
    constexpr const char* kStandardInput = "standard input";
    std::vector<Checked> all;
    std::vector<std::string> errors;
    if (options.files.empty()) {
        const std::string text = read_input(program.in(), kStandardInput, kPostFileLimitBytes);
        all.push_back(check(text, kStandardInput, options, context, errors));
    }
    for (const std::string& file : options.files) {
        try {
            all.push_back(
                check(read_input_file(file, kPostFileLimitBytes), file, options, context, errors));
        } catch (const Refusal& refusal) {
            errors.emplace_back(refusal.what());
        }
    }
    refuse_same_parts(all, errors);
    if (!errors.empty()) {
        std::string text = "Nothing was stored:";
        for (const std::string& error : errors) {
            text += "\n  " + terminal_text(error);
        }
        throw Refusal(text);
    }
    return all;
}

void print_stored(const store::EditablePost& post, const model::Site& site, Program& program) {
    const std::string url = post_url(post, site, program.dates());
    program.out() << post.id.value << "  " << state_text(post, program.now()) << "  "
                  << (url.empty() ? "(no address until it is published)" : url) << "\n";
}

ExitStatus add_posts(const AddOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const markup::MediaLookup media = app::media_lookup(program.editor(), site.id);
    const std::vector<Checked> all = check_all(options,
                                               {site, media, program.dates(), program.now(),
                                                app::series_lookup(program.editor(), site.id)},
                                               program);
    const app::PostWriter writer(program.editor(), program.dates());
    nlohmann::json list = nlohmann::json::array();
    for (const Checked& checked : all) {
        report_dropped(checked.result.dropped, checked.name, program);
        const store::EditablePost stored = writer.add(checked.result.post, Program::who());
        if (options.is_json) {
            list.push_back(to_json(stored, site, program.dates()));
        } else {
            print_stored(stored, site, program);
        }
    }
    if (options.is_json) {
        print_json(program.out(), list);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_add(Arguments& arguments) {
    auto options = std::make_shared<AddOptions>();
    arguments.texts("FILE", options->files, "Files of HTML or Markdown; none: standard input");
    declare_post_options(arguments, *options);
    arguments.choice("--kind", options->fields.kind, {"post", "page"},
                     "A dated post, or a page with a place in the menu");
    arguments.flag("--publish", options->is_published,
                   "Publish; without this, a Status line or a Published time it is a draft");
    arguments.flag("--json", options->is_json, "Print what was stored as JSON");
    arguments.footer(
        "A file may begin with lines \"Key: value\" and an empty line before its body. Keys: " +
        known_header_keys() +
        ".\nOptions go before what files say. All files are checked before any is stored.\n"
        "Pictures stand in a body as src=\"media:12\" or src=\"media:name\" (see: budkavle media "
        "list).");
    return [options](Program& program) { return add_posts(*options, program); };
}

}  // namespace budkavle::cli
