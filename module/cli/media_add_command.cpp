// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>

#include "app/media_helper.hpp"
#include "app/writing/media_text.hpp"
#include "app/writing/picture_intake.hpp"
#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/input_file.hpp"
#include "cli/media_address.hpp"
#include "cli/media_text.hpp"

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

nlohmann::json with_renditions(const model::Media& media, const std::string& address) {
    nlohmann::json json = to_json(media, address);
    json["renditions"] = nlohmann::json::array();
    for (const model::Rendition& rendition : media.renditions) {
        json["renditions"].push_back({{"width", rendition.width},
                                      {"height", rendition.height},
                                      {"type", rendition.media_type},
                                      {"bytes", rendition.byte_count}});
    }
    return json;
}

void check(const MediaOptions& options) {
    if (options.files.size() > 1 && (options.alternative_text || options.name)) {
        throw Refusal("--alt and --name are of one picture: give one FILE at a time.");
    }
    if (options.alternative_text && options.is_decorative) {
        throw Refusal("Give either --alt or --decorative.");
    }
}

/// By its name: what it is, its bytes tell later.
bool is_named_as_document(std::string_view file) {
    constexpr std::string_view kEnding = ".pdf";
    return file.size() > kEnding.size() &&
           std::ranges::equal(file.substr(file.size() - kEnding.size()), kEnding, {},
                              [](char c) { return static_cast<char>(c | 0x20); });
}

void check_picture(const MediaOptions& options) {
    if (!options.alternative_text && !options.is_decorative) {
        throw Refusal(
            "Give either --alt TEXT, which tells what the picture shows, or --decorative if it "
            "shows nothing "
            "that a text could tell.");
    }
}

model::Media take_in(const MediaOptions& options, const std::string& file, const model::Site& site,
                     Program& program) {
    const std::string bytes = read_input_file(file, app::kPictureLimitBytes);
    const app::PictureUpload upload{.bytes = bytes,
                                    .name = options.name.value_or(file),
                                    .alternative_text = options.alternative_text.value_or(""),
                                    .is_decorative = options.is_decorative};
    const media::HelperSettings helper = app::helper_settings(program.settings().media);
    if (media::kind_of(bytes) == model::MediaKind::document) {
        return app::take_in_document(program.editor(), site.id, upload, helper, Program::who());
    }
    check_picture(options);
    const model::Media picture =
        app::take_in_picture(program.editor(), site.id, upload, helper, Program::who());
    return app::describe_first(
        program.library(), site.id, picture,
        {.text = upload.alternative_text, .is_decorative = upload.is_decorative}, Program::who());
}

ExitStatus add_media(const MediaOptions& options, Program& program) {
    check(options);
    if (!std::ranges::all_of(options.files, is_named_as_document)) {
        check_picture(options);
    }
    const model::Site site = program.load_site(options.site);
    nlohmann::json list = nlohmann::json::array();
    for (const std::string& file : options.files) {
        try {
            const model::Media media = take_in(options, file, site, program);
            const std::string address = address_of(media, site.id, program);
            list.push_back(with_renditions(media, address));
            if (!options.is_json) {
                const bool is_document = media.kind == model::MediaKind::document;
                program.out() << media.id.value << "  " << media.name << "  " << size_text(media)
                              << "  " << (is_document ? "href" : "src") << "=\"" << address
                              << "\"\n";
            }
            for (const model::DocumentWarning warning : media.document.warnings) {
                program.err() << terminal_text(file) << ": " << to_text(warning) << "\n";
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
    arguments.texts("FILE", options->files, "JPEG, PNG, WebP or PDF", Need::required);
    arguments.text("--site", options->site, "The site's slug");
    arguments.text(
        "--alt", options->alternative_text,
        "What the picture shows, for those who cannot see it; the title of a PDF, else its own");
    arguments.flag("--decorative", options->is_decorative,
                   "It shows nothing that a text could tell");
    arguments.text("--name", options->name, "Name in its address, else the file's");
    arguments.flag("--json", options->is_json, "Print what was stored as JSON");
    arguments.footer(
        "The picture is turned upright, its metadata (place, camera) are taken out, and it is "
        "stored in sizes for\n"
        "small and large screens. In a body it is <img src=\"media:NAME\">.\n"
        "A PDF is stored as it is, and what keeps readers out of it is told. In a body it is <a "
        "href=\"media:NAME\">.");
    return [options](Program& program) { return add_media(*options, program); };
}

}  // namespace budkavle::cli
