// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Every setting with its default and its unit. Plain values; conf/budkavle.conf explains them to
// sysadmins. Layer config. Thread promise: immutable after loading.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "base/log.hpp"

namespace budkavle::config {

struct Account {
    std::string user;           ///< "name", which is at localhost, or "name@host"
    std::string password_file;  ///< one line; empty: unix_socket authentication, no password
};

struct Database {
    std::string socket = "/run/mysqld/mysqld.sock";
    std::string host;  ///< instead of the socket; then port
    unsigned port = 3306;
    bool is_encrypted = true;  ///< with a host: TLS, and its certificate is checked
    std::string ca_file;       ///< whose certificates count; empty: those of the system
    std::string name = "budkavle";
    Account reader{"budkavle_reader", "/etc/budkavle/secrets/reader.password"};
    Account editor{"budkavle_editor", "/etc/budkavle/secrets/editor.password"};
    Account owner{"budkavle_owner", "/etc/budkavle/secrets/owner.password"};
    std::chrono::seconds connect_limit{2};
    std::chrono::seconds query_limit{5};
    std::chrono::milliseconds wait_limit{500};
};

/// What a role's process holds itself to.
struct Role {
    std::string listen;             ///< unix socket path, when neither systemd nor fd 0 gives one
    std::string status_listen;      ///< unix socket path for metrics and health; empty: none
    unsigned socket_mode = 0660;    ///< octal in the file, as "0660"
    std::size_t workers = 8;        ///< threads
    std::size_t queue_limit = 256;  ///< requests waiting for a thread; beyond: 503
    std::size_t connection_limit = 1024;  ///< open connections from the web server
    std::size_t parameter_limit_bytes = 64 * 1024;
    std::size_t body_limit_bytes = 64 * 1024;
    std::chrono::milliseconds read_limit{5000};  ///< a started request that does not arrive
    std::chrono::milliseconds write_limit{10000};
    std::chrono::milliseconds idle_limit{60000};  ///< a kept connection with no request
    std::chrono::milliseconds stop_limit{10000};  ///< for requests under way at a stop
};

/// How editors get in.
struct SignIn {
    /// Two hours: lunch and a meeting pass, a machine that is left for the day does not.
    std::chrono::minutes idle_limit{120};
    /// A working day with its evening: one sign-in a day (NIST SP 800-63B allows 12 to 24 hours).
    std::chrono::hours session_limit{12};
    bool trusts_remote_user = false;  ///< REMOTE_USER of the editor's own socket signs in
};

struct Stylesheets {
    std::string folder = "/usr/share/budkavle/xslt";
    std::string themes = "/etc/budkavle/themes";
    std::chrono::milliseconds watch_interval{1000};
};

/// The editing surface of the editors' desk: desk.js and desk.css.
struct Desk {
    std::string folder = "/usr/share/budkavle/desk";
};

/// Pages in the memory of each reader process.
struct Cache {
    std::size_t memory_bytes = std::size_t{16} * 1024 * 1024;  ///< 0: none
};

/// Pages, feeds and pictures as files for the web server.
struct Copies {
    std::string folder = "/var/cache/budkavle";  ///< empty: none
    std::size_t page_limit = 20'000;
    std::size_t byte_limit = std::size_t{4096} * 1024 * 1024;
};

struct Media {
    std::string helper = "/usr/lib/budkavle/budkavle-media";
    std::chrono::seconds cpu_limit{60};
    std::size_t upload_limit_bytes = std::size_t{64} * 1024 * 1024;
    std::size_t pixel_limit = 50'000'000;
    unsigned smallest_side_pixels = 8;
};

struct Settings {
    std::string node;  ///< names this machine among several; empty: the host name
    Database database;
    Role reader{.listen = "/run/budkavle/reader.sock",
                .status_listen = "/run/budkavle/reader/status.sock"};
    Role editor{.listen = "/run/budkavle/editor.sock",
                .status_listen = "/run/budkavle/editor/status.sock",
                .workers = 4,
                .body_limit_bytes = 64 * 1024 * 1024};
    SignIn sign_in;
    Desk desk;
    Stylesheets stylesheets;
    Cache cache;
    Copies copies;
    Media media;
    log::Settings log;
};

}  // namespace budkavle::config
