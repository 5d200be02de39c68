// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/new_site.hpp"

#include "model/slug.hpp"

namespace budkavle::cli {

model::Site make_site_of(const SiteOptions& options, Program& program) {
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
    return site;
}

model::Site add_site(const SiteOptions& options, Program& program) {
    model::Site site = make_site_of(options, program);
    if (program.editor().find_site(site.slug)) {
        throw Refusal("There is a site \"" + site.slug +
                      "\" already. To change it: budkavle site set " + site.slug);
    }
    static_cast<void>(program.editor().add_site(site, Program::who()));
    return site;
}

}  // namespace budkavle::cli
