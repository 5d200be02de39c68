// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "app/connections.hpp"
#include "base/error.hpp"
#include "cli/doctor/finding.hpp"
#include "store/connection_pool.hpp"
#include "store/server_openness.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kNetworkArea = "network";

bool is_this_machine(std::string_view address) {
    constexpr std::array<std::string_view, 4> kLoopback{"localhost", "127.0.0.1", "::1", "[::1]"};
    return std::find(kLoopback.begin(), kLoopback.end(), address) != kLoopback.end();
}

/// The way from here to the server.
void check_way(const config::Database& database, Findings& findings) {
    if (database.host.empty()) {
        findings.good(kNetworkArea,
                      "MariaDB is asked over a unix socket, which no network reaches");
    } else if (is_this_machine(database.host)) {
        findings.good(kNetworkArea, "MariaDB is asked on this machine");
    } else if (database.is_encrypted) {
        findings.good(kNetworkArea, "MariaDB is asked at " + database.host +
                                        " with TLS, and its certificate is checked");
    } else {
        findings.bad(
            kNetworkArea,
            "MariaDB is asked at " + database.host +
                " without encryption: who is on the way reads drafts and sessions",
            "Set database.tls = true, and database.tls_ca_file if its certificate is of an "
            "authority of your own.");
    }
}

/// What others on the network could try at a server that only this machine needs.
void check_server(const config::Database& database, Findings& findings) {
    store::ConnectionPool pool({.connection = app::connection_settings(database, database.reader),
                                .size = 1,
                                .wait_limit = database.connect_limit});
    const store::ServerOpenness openness = store::load_openness(pool);
    if (openness.is_closed || is_this_machine(openness.bind_address)) {
        findings.good(kNetworkArea, "MariaDB takes connections from this machine only");
    } else if (openness.demands_tls) {
        findings.good(kNetworkArea, "MariaDB takes connections from the network with TLS only");
    } else {
        findings.note(kNetworkArea,
                      "MariaDB takes connections from the network (bind-address " +
                          openness.bind_address + "), also without TLS",
                      "If nothing on another machine needs it, set bind-address = 127.0.0.1 in "
                      "MariaDB's configuration; else require-secure-transport = ON, and a "
                      "firewall.");
    }
}

}  // namespace

void check_network(Program& program, Findings& findings) {
    const config::Database& database = program.settings().database;
    check_way(database, findings);
    try {
        if (database.host.empty()) {
            check_server(database, findings);
        }
    } catch (const StoreError& error) {
        findings.bad(kNetworkArea,
                     std::string("MariaDB does not tell how it is reached: ") + error.what(),
                     "See what is found about the database.");
    } catch (const ConfigError& error) {
        findings.bad(kNetworkArea, std::string("MariaDB cannot be asked: ") + error.what(),
                     "See what is found about the settings.");
    }
}

}  // namespace budkavle::cli
