// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/writing/wall_clock.hpp"
#include "cli/commands.hpp"
#include "cli/console_text.hpp"
#include "cli/post_listing.hpp"

namespace budkavle::cli {
namespace {

struct ShowOptions {
    std::string post;
    std::string site;
    bool is_json = false;
};

void print_line(std::ostream& out, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        out << name << ": " << terminal_text(value) << "\n";
    }
}

void print_post(const store::EditablePost& post, const model::Site& site, Program& program) {
    const text::DateText& dates = program.dates();
    std::ostream& out = program.out();
    print_line(out, "Id", std::to_string(post.id.value));
    print_line(out, "State", state_text(post, program.now()));
    print_line(out, "Address", post_url(post, site, dates));
    print_line(out, "Title", post.title.value_or(""));
    print_line(out, "Slug", post.slug);
    print_line(out, "Published",
               post.publish_at ? app::wall_clock_text(*post.publish_at, dates) : "");
    print_line(out, "Expires", post.expire_at ? app::wall_clock_text(*post.expire_at, dates) : "");
    print_line(out, "Updated", post.updated ? app::wall_clock_text(*post.updated, dates) : "");
    print_line(out, "Reason", post.withdrawn_reason);
    print_line(out, "Saved", app::wall_clock_text(post.saved, dates));
    print_line(out, "Saved by", post.saved_by);
    print_line(out, "Trashed", post.trashed ? app::wall_clock_text(*post.trashed, dates) : "");
    print_line(out, "Trashed by", post.trashed_by);
    print_line(out, "Language", post.language);
    print_line(out, "Author", post.author_name);
    for (const std::string& category : post.categories) {
        print_line(out, "Category", category);
    }
    for (const std::string& tag : post.tags) {
        print_line(out, "Tag", tag);
    }
    if (post.series) {
        print_line(out, "Series", post.series->slug);
        print_line(out, "Part", std::to_string(post.series->place));
    }
    print_line(out, "Summary", post.summary);
    out << "\n" << post.body << "\n";
}

ExitStatus show_post(const ShowOptions& options, Program& program) {
    const model::Site site = program.load_site(options.site);
    const store::EditablePost post = program.load_post(site, options.post);
    if (options.is_json) {
        nlohmann::json value = to_json(post, site, program.dates());
        value["body"] = post.body;
        value["lead"] = post.lead ? nlohmann::json(*post.lead) : nlohmann::json();
        print_json(program.out(), value);
    } else {
        print_post(post, site, program);
    }
    return ExitStatus::ok;
}

}  // namespace

Run set_up_post_show(Arguments& arguments) {
    auto options = std::make_shared<ShowOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("--site", options->site, "The site's slug");
    arguments.flag("--json", options->is_json, "Print as JSON");
    return [options](Program& program) { return show_post(*options, program); };
}

}  // namespace budkavle::cli
