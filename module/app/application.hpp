// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A role of the program as one function: request in, response out. The web program, the command
// line's `render` and tests all call this, so they cannot differ. Layer app. Thread promise:
// handle() may be called by any number of threads.
//
//   Application application(settings, Role::reader);
//   http::Response response = application.handle(request, times);
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/stage_times.hpp"
#include "base/utc_time.hpp"
#include "config/settings.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace budkavle::app {

/// Which addresses this process answers, and with which database account: the editor's for
/// `editor`, the reader's otherwise.
enum class Role { reader, editor, all };

/// The editor's addresses stand below these.
inline constexpr std::array<std::string_view, 2> kEditorPaths{"/admin/", "/api/"};

/// The least that can answer this one request: `reader`, which compiles none of the desk's sheets,
/// or `all` for the editor's addresses.
[[nodiscard]] Role role_for(const http::Request& request) noexcept;

/// Whether pages are kept between requests. `watched`: in memory, while a thread watches for
/// changes; for a process that lives on. `each_time`: nothing is, as for one request.
enum class Upkeep { each_time, watched };

class Application {
public:
    /// Compiles the stylesheets (RenderError if ours are broken), reads the account's password
    /// (ConfigError); connects to the database when first asked, so that it starts without one.
    Application(const config::Settings& settings, Role role, Upkeep upkeep = Upkeep::each_time,
                Clock clock = system_clock_now);
    ~Application();
    Application(const Application&) = delete;  // its parts refer to each other
    Application& operator=(const Application&) = delete;

    /// The response, whatever happens: failures are pages too.
    [[nodiscard]] http::Response handle(const http::Request& request,
                                        StageTimes& times) const noexcept;

    /// The same with the page's XML instead of what the stylesheet makes of it: for theme
    /// developers.
    [[nodiscard]] http::Response handle_as_xml(const http::Request& request,
                                               StageTimes& times) const noexcept;

    /// Path prefix and host of a site by its command-line name, so that `render` can ask for its
    /// pages.
    struct SiteAddress {
        std::string host;
        std::string path_prefix;
    };
    [[nodiscard]] std::optional<SiteAddress> find_site(const std::string& slug) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::app
