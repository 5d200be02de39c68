// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/post_fields.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/post_listing.hpp"

namespace budkavle::cli {
namespace {

constexpr unsigned kPostsShown = 50;
constexpr unsigned kMostPosts = 1000;
constexpr const char* kTrashed = "trashed";

struct PostListOptions {
    std::string site;
    std::optional<std::string> status;
    std::optional<unsigned> count;
    bool is_json = false;
};

ExitStatus list_posts(const PostListOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const auto status = options.status ? app::parse_status(*options.status) : std::nullopt;
    const std::size_t count = options.count.value_or(kPostsShown);
    const auto posts = options.status == kTrashed
                           ? program.editor().list_trashed_posts(site.id, count)
                           : program.editor().list_posts(site.id, status, count);
    if (options.is_json) {
        nlohmann::json list = nlohmann::json::array();
        for (const store::EditablePost& post : posts) {
            list.push_back(to_json(post, site, program.dates()));
        }
        print_json(program.out(), list);
        return ExitStatus::ok;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(posts.size());
    for (const store::EditablePost& post : posts) {
        rows.push_back(listing_row(post, program.now(), program.dates()));
    }
    print_columns(program.out(), rows);
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_list(Arguments& arguments) {
    auto options = std::make_shared<PostListOptions>();
    arguments.text("--site", options->site, "The site's slug");
    arguments.choice("--status", options->status, {"draft", "published", "withdrawn", kTrashed},
                     "Only these (those in the trash are on no other list)");
    arguments.number("--count", options->count, 1, kMostPosts, "How many at most (default 50)");
    arguments.flag("--json", options->is_json, "Print as JSON");
    return [options](Program& program) { return list_posts(*options, program); };
}

}  // namespace budkavle::cli
