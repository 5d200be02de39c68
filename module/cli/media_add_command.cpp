// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/picture_intake.hpp"
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/input_file.hpp"
#include "cli/media_address.hpp"

namespace budkavle::cli {
namespace {

struct MediaOptions {
    std::vector<std::string> files;
    std::string site;
    std::optional<std::string> alternative_text;
    bool is_decorative = false;
    std::optional<std::string> name;
    bool is_json = false;
};

/// The address of a picture that was just stored, or that the site had already.
std::string address_of(const model::Media& media, model::SiteId site, Program& program) {
    const auto newest = program.editor().find_media_by_name(site, media.name);
    return body_address(media, newest && newest->id == media.id);
}

nlohmann::json to_json(const model::Media& media, const std::string& address) {
    nlohmann::json renditions = nlohmann::json::array();
    for (const model::Rendition& rendition : media.renditions) {
        renditions.push_back({{"width", rendition.width},
                              {"height", rendition.height},
                              {"type", rendition.media_type},
                              {"bytes", rendition.byte_count}});
    }
    return {{"id", media.id.value},
            {"hash", media.hash},
            {"name", media.name},
            {"alt", media.alternative_text},
            {"decorative", media.is_decorative},
            {"width", media.width},
            {"height", media.height},
            {"address", address},
            {"renditions", renditions}};
}

void check(const MediaOptions& options) {
    if (options.alternative_text.has_value() == options.is_decorative) {
        throw Refusal(
            "Give either --alt TEXT, which tells what the picture shows, or --decorative if it "
            "shows nothing "
            "that a text could tell.");
    }
    if (options.files.size() > 1 && (options.alternative_text || options.name)) {
        throw Refusal("--alt and --name are of one picture: give one FILE at a time.");
    }
}

ExitStatus add_media(const MediaOptions& options, Program& program) {
    check(options);
    const model::Site site = program.load_site(options.site);
    const config::Media& settings = program.settings().media;
    const media::HelperSettings helper{.program = settings.helper, .cpu_limit = settings.cpu_limit};
    nlohmann::json list = nlohmann::json::array();
    for (const std::string& file : options.files) {
        const std::string bytes = read_input_file(file, app::kPictureLimitBytes);
        try {
            const model::Media media =
                app::take_in_picture(program.editor(), site.id,
                                     {.bytes = bytes,
                                      .name = options.name.value_or(file),
                                      .alternative_text = options.alternative_text.value_or(""),
                                      .is_decorative = options.is_decorative},
                                     helper, Program::who());
            const std::string address = address_of(media, site.id, program);
            list.push_back(to_json(media, address));
            if (!options.is_json) {
                program.out() << media.id.value << "  " << media.name << "  " << media.width << "x"
                              << media.height << "  src=\"" << address << "\"\n";
            }
        } catch (const MediaError& error) {
            throw Refusal(file + ": " + error.what());
        }
    }
    if (options.is_json) {
        print_json(program.out(), list);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_media_add(Arguments& arguments) {
    auto options = std::make_shared<MediaOptions>();
    arguments.texts("FILE", options->files, "JPEG, PNG or WebP, at most 50 megapixels",
                    Need::required);
    arguments.text("--site", options->site, "The site's slug");
    arguments.text("--alt", options->alternative_text,
                   "What the picture shows, for those who cannot see it");
    arguments.flag("--decorative", options->is_decorative,
                   "It shows nothing that a text could tell");
    arguments.text("--name", options->name, "Name in its address, else the file's");
    arguments.flag("--json", options->is_json, "Print what was stored as JSON");
    arguments.footer(
        "The picture is turned upright, its metadata (place, camera) are taken out, and it is "
        "stored in sizes for\n"
        "small and large screens. In a body it is <img src=\"media:NAME\">.");
    return [options](Program& program) { return add_media(*options, program); };
}

}  // namespace budkavle::cli
