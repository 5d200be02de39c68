// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "cli/commands.hpp"
#include "cli/new_site.hpp"

namespace budkavle::cli {

Run set_up_site_add(Arguments& arguments) {
    auto options = std::make_shared<SiteOptions>();
    declare_site_options(arguments, *options);
    return [options](Program& program) {
        const model::Site site = add_site(*options, program);
        program.out() << "Created the site " << site.slug << " at " << site.base_url << "/\n";
        return ExitStatus::ok;
    };
}

}  // namespace budkavle::cli
