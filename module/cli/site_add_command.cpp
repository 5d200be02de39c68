// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/commands.hpp"
#include "cli/site_options.hpp"
#include "model/slug.hpp"

namespace budkavle::cli {
namespace {

ExitStatus add_site(const SiteOptions& options, Program& program) {
    if (!model::Slug::parse(options.slug)) {
        throw Refusal("\"" + options.slug + "\" cannot name a site: use a-z, 0-9 and single '-'.");
    }
    model::Site site;
    site.slug = options.slug;
    site.language = "sv";
    const std::vector<std::string> errors =
        apply_site_options(options, program.settings().stylesheets.themes, site);
    if (!errors.empty()) {
        throw Refusal(refusal_text("The site was not created:", errors));
    }
    if (program.editor().find_site(site.slug)) {
        throw Refusal("There is a site \"" + site.slug +
                      "\" already. To change it: budkavle site set " + site.slug);
    }
    static_cast<void>(program.editor().add_site(site, Program::who()));
    program.out() << "Created the site " << site.slug << " at " << site.base_url << "/\n";
    return ExitStatus::ok;
}

}  // namespace

Run set_up_site_add(Arguments& arguments) {
    auto options = std::make_shared<SiteOptions>();
    declare_site_options(arguments, *options);
    return [options](Program& program) { return add_site(*options, program); };
}

}  // namespace budkavle::cli
