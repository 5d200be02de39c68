// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// media show, set, trash: one picture or document.
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/media_text.hpp"
#include "app/writing/picture_intake.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/media_address.hpp"
#include "cli/media_text.hpp"

namespace budkavle::cli {
namespace {

struct MediumOptions {
    std::string medium;
    std::string site;
    std::optional<std::string> text;
    bool is_decorative = false;
    bool is_restore = false;
    bool is_json = false;
};

void set_up_medium(Arguments& arguments, MediumOptions& options) {
    arguments.text("MEDIUM", options.medium, "Number or name of the picture or document");
    arguments.text("--site", options.site, "The site's slug");
}

std::string title_of(const store::MediaUse& use) {
    return use.title.value_or(use.plain_start);
}

ExitStatus show(const MediumOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const model::Media media = program.load_media(site, options.medium);
    const auto newest = program.editor().find_media_by_name(site.id, media.name);
    const std::string address = body_address(media, newest && newest->id == media.id);
    const std::vector<store::MediaUse> uses = program.library().uses(site.id, media.id);
    if (options.is_json) {
        nlohmann::json json = to_json(media, address);
        json["uses"] = nlohmann::json::array();
        for (const store::MediaUse& use : uses) {
            json["uses"].push_back(
                {{"post", use.post.value}, {"slug", use.slug}, {"title", title_of(use)}});
        }
        print_json(program.out(), json);
        return ExitStatus::ok;
    }
    program.out() << media.id.value << "  " << address << "  " << size_text(media) << "  "
                  << terminal_text(description_text(media))
                  << (media.trashed ? "  (in the trash)" : "") << "\n";
    for (const model::DocumentWarning warning : media.document.warnings) {
        program.out() << "  " << to_text(warning) << "\n";
    }
    for (const store::MediaUse& use : uses) {
        program.out() << "  used in post " << use.post.value << ": " << terminal_text(title_of(use))
                      << "\n";
    }
    return ExitStatus::ok;
}

ExitStatus set(const MediumOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const model::Media media = program.load_media(site, options.medium);
    const std::string text = options.text.value_or("");
    if (const auto error = app::find_text_error(media.kind, text, options.is_decorative)) {
        throw Refusal(media.name + ": " + *error);
    }
    if (!app::change_media_text(program.library(), site.id, media,
                                {.text = text, .is_decorative = options.is_decorative},
                                Program::who())) {
        throw Refusal("Posts with it are being saved just now. Try once more.");
    }
    return ExitStatus::ok;
}

ExitStatus trash(const MediumOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const model::Media media = program.load_media(site, options.medium);
    if (options.is_restore) {
        static_cast<void>(program.library().restore(site.id, media.id, Program::who()));
    } else if (program.library().trash(site.id, media.id, Program::who()) ==
               store::TrashOutcome::is_used) {
        throw Refusal(media.name + " is used, and stays. See where: budkavle media show " +
                      std::to_string(media.id.value) + " --site " + site.slug);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_media_show(Arguments& arguments) {
    auto options = std::make_shared<MediumOptions>();
    set_up_medium(arguments, *options);
    arguments.flag("--json", options->is_json, "Print as JSON");
    arguments.footer("Its facts, what should be mended in a document, and the posts that use it.");
    return [options](Program& program) { return show(*options, program); };
}

Run set_up_media_set(Arguments& arguments) {
    auto options = std::make_shared<MediumOptions>();
    set_up_medium(arguments, *options);
    arguments.text("--alt", options->text, "What the picture shows, or the document's title");
    arguments.flag("--decorative", options->is_decorative,
                   "It shows nothing that a text could tell");
    arguments.footer(
        "Posts that show the picture with its old text get the new one. A text that a post gave it "
        "by itself stays.");
    return [options](Program& program) { return set(*options, program); };
}

Run set_up_media_trash(Arguments& arguments) {
    auto options = std::make_shared<MediumOptions>();
    set_up_medium(arguments, *options);
    arguments.flag("--restore", options->is_restore, "Take it out of the trash instead");
    arguments.footer("Nothing is deleted: its address goes on answering. What a post uses stays.");
    return [options](Program& program) { return trash(*options, program); };
}

}  // namespace budkavle::cli
