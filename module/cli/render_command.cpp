// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/application.hpp"
#include "cli/commands.hpp"
#include "cli/page_request.hpp"

namespace budkavle::cli {
namespace {

struct RenderOptions {
    std::string path;
    std::string site;
    bool is_xml = false;
};

ExitStatus render(const RenderOptions& options, Program& program) {
    if (!options.path.starts_with('/')) {
        throw Refusal("\"" + options.path +
                      "\" is not a path: it begins with '/', as / or /2015/11/26/slug/.");
    }
    const config::Settings settings = without_watcher(program.settings());
    const app::Application application(settings, app::Role::reader);
    const auto address = application.find_site(options.site);
    if (!address) {
        throw Refusal("There is no site \"" + options.site + "\". See: budkavle site list");
    }
    const http::Request request = make_request(*address, options.path);
    StageTimes times;
    const http::Response response = options.is_xml ? application.handle_as_xml(request, times)
                                                   : application.handle(request, times);
    if (response.body) {
        program.out() << *response.body << std::flush;
    }
    if (response.status == http::Status::ok) {
        return ExitStatus::ok;
    }
    program.err() << "budkavle: " << request.target << " answers "
                  << static_cast<int>(response.status) << " "
                  << http::reason_phrase(response.status);
    if (const auto location = response.headers.find("Location")) {
        program.err() << " to " << *location;
    }
    program.err() << "\n";
    return ExitStatus::failed;
}

}  // namespace

Run set_up_render(Arguments& arguments) {
    auto options = std::make_shared<RenderOptions>();
    arguments.text("PATH", options->path,
                   "Address below the site's own, as / or /2015/11/26/slug/");
    arguments.text("--site", options->site, "The site's slug");
    arguments.flag("--xml", options->is_xml,
                   "Print what the stylesheet gets instead of what it makes");
    arguments.footer(
        "The same code as behind the web server, without one. Any answer but 200 is told on "
        "standard error.");
    return [options](Program& program) { return render(*options, program); };
}

}  // namespace budkavle::cli
