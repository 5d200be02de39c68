// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/page_request.hpp"

#include <chrono>

#include "http/target.hpp"

namespace budkavle::cli {

http::Request make_request(const app::Application::SiteAddress& address, const std::string& path) {
    http::Request request;
    request.target = address.path_prefix + path;
    request.host = address.host;
    request.id = "command-line";
    const http::TargetResult result = http::parse_target(request.target);
    request.path = result.target.path;
    request.query = result.target.query;
    request.refused = result.refused;
    return request;
}

config::Settings without_watcher(config::Settings settings) {
    settings.stylesheets.watch_interval = std::chrono::milliseconds{0};
    return settings;
}

}  // namespace budkavle::cli
