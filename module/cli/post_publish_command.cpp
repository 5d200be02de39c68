// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/post_step.hpp"

namespace budkavle::cli {
namespace {

struct PublishOptions {
    std::string post;
    std::string site;
    std::optional<std::string> at;
};

}  // namespace

Run set_up_post_publish(Arguments& arguments) {
    auto options = std::make_shared<PublishOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("--site", options->site, "The site's slug");
    arguments.text(
        "--at", options->at,
        "\"2026-05-01 08:00\" (Swedish time); without it: the time that the post has, or now");
    arguments.footer(
        "A time to come schedules the post. A withdrawn post comes back at its old address.");
    return [options](Program& program) {
        app::PostFields fields;
        fields.status = "published";
        fields.reason = "";
        fields.published = options->at;
        take_post_step(options->site, options->post, fields, program);
        return ExitStatus::ok;
    };
}

}  // namespace budkavle::cli
