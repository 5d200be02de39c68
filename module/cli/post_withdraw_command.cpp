// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.hpp"
#include "cli/post_step.hpp"

namespace budkavle::cli {
namespace {

struct WithdrawOptions {
    std::string post;
    std::string site;
    std::string reason;
};

}  // namespace

Run set_up_post_withdraw(Arguments& arguments) {
    auto options = std::make_shared<WithdrawOptions>();
    arguments.text("POST", options->post, "The post's number or slug");
    arguments.text("--site", options->site, "The site's slug");
    arguments.text("--reason", options->reason, "Why, in a sentence that readers will see");
    arguments.footer(
        "Its address answers with \"gone\" and the reason. Nothing is deleted; post restore brings "
        "it back.");
    return [options](Program& program) {
        app::PostFields fields;
        fields.status = "withdrawn";
        fields.reason = options->reason;
        take_post_step(options->site, options->post, fields, program);
        return ExitStatus::ok;
    };
}

}  // namespace budkavle::cli
