// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/writing/media_lookup.hpp"
#include "app/writing/post_writer.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/input_file.hpp"
#include "cli/post_file.hpp"
#include "cli/post_listing.hpp"
#include "cli/post_options.hpp"
#include "cli/post_step.hpp"

namespace budkavle::cli {
namespace {

struct ChangeOptions : PostOptions {
    std::string post;
    std::optional<std::string> file;
};

ExitStatus change_post(const ChangeOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost stored = program.load_post(site, options.post);
    const std::string name = options.file.value_or("post " + options.post);
    PostFile file;
    if (options.file) {
        file = parse_post_file(read_input_file(*options.file, kPostFileLimitBytes), *options.file);
    }
    const markup::MediaLookup media = app::media_lookup(program.editor(), site.id);
    const app::FieldsResult result =
        app::apply_fields(merged(options, file.fields), stored,
                          {site, media, program.dates(), program.now(),
                           app::series_lookup(program.editor(), site.id)});
    for (const app::FieldError& error : result.errors) {
        file.errors.push_back(error_with_place(error, file, name));
    }
    if (!file.errors.empty()) {
        std::string text = "Nothing was changed:";
        for (const std::string& error : file.errors) {
            text += "\n  " + terminal_text(error);
        }
        throw Refusal(text);
    }
    report_dropped(result.dropped, name, program);
    if (!app::PostWriter(program.editor(), program.dates())
             .change(stored, result.post, program.now(), Program::who())) {
        throw Refusal(kSavedBetween);
    }
    const store::EditablePost changed = program.load_post(site, std::to_string(stored.id.value));
    program.out() << "Changed post " << changed.id.value << "  "
                  << post_url(changed, site, program.dates()) << "\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_change(Arguments& arguments) {
    auto options = std::make_shared<ChangeOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("FILE", options->file,
                   "A file with the new body, and header lines if these change too");
    declare_post_options(arguments, *options);
    arguments.footer(
        "What is left out stays as it is. The old address of a post that has been public redirects "
        "to the new one.");
    return [options](Program& program) { return change_post(*options, program); };
}

}  // namespace budkavle::cli
