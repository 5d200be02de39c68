// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/writing/post_history.hpp"
#include "cli/commands.hpp"
#include "cli/post_listing.hpp"
#include "cli/post_step.hpp"

namespace budkavle::cli {
namespace {

struct TrashOptions {
    std::string post;
    std::string site;
};

ExitStatus trash_post(const TrashOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost post = program.load_post(site, options.post);
    if (!app::can_be_trashed(post)) {
        throw Refusal(post.trashed ? "The post lies in the trash already."
                                   : "A published post cannot be put in the trash: withdraw it "
                                     "first (post withdraw), with a reason for its readers.");
    }
    if (!program.editor().trash_post(post, Program::who())) {
        throw Refusal(kSavedBetween);
    }
    program.out() << post.id.value << "  trashed  " << post_label(post) << "\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_trash(Arguments& arguments) {
    auto options = std::make_shared<TrashOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("--site", options->site, "The site's slug");
    arguments.footer(
        "It stays there until post restore takes it back as what it was. The address of a "
        "withdrawn post goes on telling readers why it went.");
    return [options](Program& program) { return trash_post(*options, program); };
}

}  // namespace budkavle::cli
