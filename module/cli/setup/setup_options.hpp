// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The options of `budkavle setup`. Layer cli. Thread promise: plain values.
#pragma once

#include <optional>
#include <string>

#include "cli/site_options.hpp"

namespace budkavle::cli {

/// Where MariaDB is and who administers it, as far as it was said.
struct ServerOptions {
    std::optional<std::string> socket;
    std::optional<std::string> host;
    std::optional<unsigned> port;
    std::optional<std::string> admin;  ///< login; none: root, or that of the file
    std::string admin_file;            ///< with `user=` and `password=`; empty: none
};

struct SetupOptions {
    ServerOptions server;
    SiteOptions site;                      ///< its slug is empty if none was given
    std::optional<std::string> host_name;  ///< instead of site.base_url: https://HOST
    std::optional<std::string> login;
    std::optional<std::string> user_name;
    bool is_database_only = false;
    bool makes_new_passwords = false;
    bool is_dry_run = false;
    bool is_undo = false;
    bool is_with_content = false;
    bool is_confirmed = false;
    bool is_json = false;
};

}  // namespace budkavle::cli
