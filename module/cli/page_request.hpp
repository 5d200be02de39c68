// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A reader's request for a path of a site, made without a web server. Layer cli. Thread promise:
// pure functions.
#pragma once

#include <string>

#include "app/application.hpp"
#include "config/settings.hpp"
#include "http/request.hpp"

namespace budkavle::cli {

/// `path` is below the site's address and begins with '/'.
[[nodiscard]] http::Request make_request(const app::Application::SiteAddress& address,
                                         const std::string& path);

/// Settings for an application that lives as long as a command: nothing watches its stylesheets.
[[nodiscard]] config::Settings without_watcher(config::Settings settings);

}  // namespace budkavle::cli
