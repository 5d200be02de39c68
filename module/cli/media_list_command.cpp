// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/media_address.hpp"

namespace budkavle::cli {
namespace {

constexpr unsigned kDefaultCount = 1000;
constexpr unsigned kMostPictures = 100'000;

struct ListOptions {
    std::string site;
    std::optional<unsigned> count;
    bool is_json = false;
};

/// A picture with its address in a body.
struct Row {
    model::Media media;
    std::string address;
};

/// The list comes by name, the newest of a name last: that one answers to the name.
std::vector<Row> with_addresses(const std::vector<model::Media>& pictures) {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const bool is_newest = i + 1 == pictures.size() || pictures[i + 1].name != pictures[i].name;
        rows.push_back({pictures[i], body_address(pictures[i], is_newest)});
    }
    return rows;
}

nlohmann::json to_json(const Row& row) {
    return {{"id", row.media.id.value},
            {"name", row.media.name},
            {"alt", row.media.alternative_text},
            {"decorative", row.media.is_decorative},
            {"width", row.media.width},
            {"height", row.media.height},
            {"hash", row.media.hash},
            {"address", row.address}};
}

void print(const std::vector<Row>& rows, std::ostream& out) {
    std::vector<std::vector<std::string>> cells;
    for (const Row& row : rows) {
        const model::Media& media = row.media;
        cells.push_back({std::to_string(media.id.value), row.address,
                         std::to_string(media.width) + "x" + std::to_string(media.height),
                         media.hash,
                         media.is_decorative ? std::string("(decorative)")
                                             : terminal_text(media.alternative_text)});
    }
    print_columns(out, cells);
}

ExitStatus list_media(const ListOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const std::size_t count = options.count.value_or(kDefaultCount);
    // One more than is shown tells whether there are more, and whether the last has a newer
    // namesake.
    std::vector<Row> rows = with_addresses(program.editor().list_media(site.id, count + 1));
    const bool has_more = rows.size() > count;
    if (has_more) {
        rows.pop_back();
    }
    if (options.is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const Row& row : rows) {
            list.push_back(to_json(row));
        }
        print_json(program.out(), list);
    } else {
        print(rows, program.out());
    }
    if (has_more) {
        program.err() << "There are more than " << count << " pictures: --count shows more.\n";
    } else if (rows.empty()) {
        program.err() << "There are no pictures yet. Take one in with: budkavle media add\n";
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_media_list(Arguments& arguments) {
    auto options = std::make_shared<ListOptions>();
    arguments.text("--site", options->site, "The site's slug");
    arguments.number("--count", options->count, 1, kMostPictures,
                     "How many at most (default 1000)");
    arguments.flag("--json", options->is_json, "Print as JSON");
    arguments.footer(
        "By name: number, address in a body (src=\"media:NAME\"), size in pixels, hash, what "
        "it shows.\n"
        "Of several pictures of one name the newest answers to it; the others have their number "
        "for address.");
    return [options](Program& program) { return list_media(*options, program); };
}

}  // namespace budkavle::cli
