// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <limits>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/media_address.hpp"
#include "cli/media_text.hpp"

namespace budkavle::cli {
namespace {

constexpr unsigned kMediaShown = 1000;
constexpr unsigned kMostPictures = 100'000;

struct MediaListOptions {
    std::string site;
    std::optional<std::string> search;
    std::optional<std::string> kind;
    bool is_trash = false;
    std::optional<unsigned> before;
    std::optional<unsigned> count;
    bool is_json = false;
};

store::MediaFilter filter_of(const MediaListOptions& options, model::SiteId site,
                             std::size_t count) {
    store::MediaFilter filter{.site = site,
                              .search = options.search.value_or(""),
                              .kind = std::nullopt,
                              .is_trashed = options.is_trash,
                              .before = std::nullopt,
                              .count = count};
    if (options.kind) {
        filter.kind = *options.kind == model::to_text(model::MediaKind::document)
                          ? model::MediaKind::document
                          : model::MediaKind::picture;
    }
    if (options.before) {
        filter.before = model::MediaId{*options.before};
    }
    return filter;
}

ExitStatus list_media(const MediaListOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const std::size_t count = options.count.value_or(kMediaShown);
    // One more than is shown tells whether there are more.
    std::vector<model::Media> list = program.library().list(filter_of(options, site.id, count + 1));
    const bool has_more = list.size() > count;
    if (has_more) {
        list.pop_back();
    }
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> cells;
    for (const model::Media& media : list) {
        const auto newest = program.editor().find_media_by_name(site.id, media.name);
        const std::string address = body_address(media, newest && newest->id == media.id);
        json.push_back(to_json(media, address));
        cells.push_back({std::to_string(media.id.value), address, size_text(media), media.hash,
                         terminal_text(description_text(media))});
    }
    if (options.is_json) {
        print_json(program.out(), json);
    } else {
        print_columns(program.out(), cells);
    }
    if (has_more) {
        program.err() << "There are more: --before " << list.back().id.value << " shows them.\n";
    } else if (list.empty()) {
        program.err() << "There is nothing of that kind. Take in pictures and documents with: "
                         "budkavle media add\n";
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_media_list(Arguments& arguments) {
    auto options = std::make_shared<MediaListOptions>();
    arguments.text("--site", options->site, "The site's slug");
    arguments.text("--search", options->search, "Only those with this in their name or text");
    arguments.choice("--kind", options->kind, {"picture", "document"}, "Only those of a kind");
    arguments.flag("--trash", options->is_trash, "Those in the trash instead");
    arguments.number("--before", options->before, 1, std::numeric_limits<unsigned>::max(),
                     "Only those older than this number");
    arguments.number("--count", options->count, 1, kMostPictures,
                     "How many at most (default 1000)");
    arguments.flag("--json", options->is_json, "Print as JSON");
    arguments.footer(
        "Newest first: number, address in a body (src=\"media:NAME\"), size in pixels or pages, "
        "hash, what it shows.\n"
        "Of several of one name the newest answers to it; the others have their number for "
        "address.");
    return [options](Program& program) { return list_media(*options, program); };
}

}  // namespace budkavle::cli
