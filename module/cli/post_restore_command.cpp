// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/writing/post_history.hpp"
#include "cli/commands.hpp"
#include "cli/post_listing.hpp"
#include "cli/post_step.hpp"

namespace budkavle::cli {
namespace {

struct RestoreOptions {
    std::string post;
    std::string site;
};

void untrash(const store::EditablePost& post, const model::Site& site, Program& program) {
    if (!program.editor().untrash_post(post, Program::who())) {
        throw Refusal(kSavedBetween);
    }
    const store::EditablePost restored = program.load_post(site, std::to_string(post.id.value));
    program.out() << restored.id.value << "  " << state_text(restored, program.now()) << "  "
                  << post_label(restored) << "\n";
}

ExitStatus restore_post(const RestoreOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost post = program.load_post(site, options.post);
    switch (app::restoration_of(post)) {
        case app::Restoration::none:
            throw Refusal("The post is neither withdrawn nor in the trash: it is " +
                          state_text(post, program.now()) + ".");
        case app::Restoration::untrash:
            untrash(post, site, program);
            break;
        case app::Restoration::publish_again: {
            app::PostFields fields;
            fields.status = "published";
            fields.reason = "";
            take_post_step(options.site, options.post, fields, program);
            break;
        }
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_restore(Arguments& arguments) {
    auto options = std::make_shared<RestoreOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("--site", options->site, "The site's slug");
    arguments.footer(
        "A post in the trash comes back as what it was, a draft or withdrawn; a withdrawn one is "
        "public again, at its old address and with its old date.");
    return [options](Program& program) { return restore_post(*options, program); };
}

}  // namespace budkavle::cli
