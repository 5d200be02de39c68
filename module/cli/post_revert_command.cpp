// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/writing/media_lookup.hpp"
#include "app/writing/post_history.hpp"
#include "app/writing/post_writer.hpp"
#include "cli/commands.hpp"
#include "cli/post_options.hpp"
#include "cli/post_step.hpp"
#include "cli/post_version_argument.hpp"

namespace budkavle::cli {
namespace {

struct RevertOptions {
    std::string post;
    std::string site;
    std::string version;
};

ExitStatus revert_post(const RevertOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost stored = program.load_post(site, options.post);
    const NamedVersion version = load_version(stored, options.version, program);
    const app::Reverted reverted =
        app::revert_text(stored, version.post, app::media_lookup(program.editor(), site.id));
    refuse_errors(reverted.errors);
    report_dropped(reverted.dropped, "version " + version.name.text(), program);
    if (!app::PostWriter(program.editor(), program.dates())
             .change(stored, reverted.post, program.now(), Program::who(), version.name.text())) {
        throw Refusal(kSavedBetween);
    }
    program.out() << "Post " << stored.id.value << " has the text of " << version.name.text()
                  << " again\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_revert(Arguments& arguments) {
    auto options = std::make_shared<RevertOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("VERSION", options->version, kVersionHelp);
    arguments.text("--site", options->site, "The site's slug");
    arguments.footer(
        "Title, summary, text and pictures become those of the version; address, times, author, "
        "categories, tags and series stay. It is a new version: nothing is lost, and it can be "
        "reverted as "
        "well.");
    return [options](Program& program) { return revert_post(*options, program); };
}

}  // namespace budkavle::cli
