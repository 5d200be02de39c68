// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/commands.hpp"
#include "cli/site_options.hpp"

namespace budkavle::cli {
namespace {

ExitStatus set_site(const SiteOptions& options, Program& program) {
    const model::Site stored = program.load_site(options.slug);
    model::Site site = stored;
    const std::vector<std::string> errors =
        apply_site_options(options, program.settings().stylesheets.themes, site);
    if (!errors.empty()) {
        throw Refusal(refusal_text("The site was not changed:", errors));
    }
    if (site == stored) {
        program.out() << "The site " << site.slug << " has these settings already.\n";
        return ExitStatus::ok;
    }
    program.editor().change_site(site, Program::who());
    program.out() << "Changed the site " << site.slug << " at " << site.base_url << "/\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_site_set(Arguments& arguments) {
    auto options = std::make_shared<SiteOptions>();
    declare_site_options(arguments, *options);
    arguments.footer(
        "Options that are left out keep their values. An empty text (\"\") clears a field.");
    return [options](Program& program) { return set_site(*options, program); };
}

}  // namespace budkavle::cli
