// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/administrator.hpp"

#include <sys/stat.h>

#include <array>
#include <utility>

#include "app/connections.hpp"
#include "base/error.hpp"
#include "cli/password.hpp"
#include "cli/setup/admin_file.hpp"

namespace budkavle::cli {
namespace {

/// Where Debian, RHEL and MariaDB's own packages put the socket.
constexpr std::array kUsualSockets{"/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock",
                                   "/run/mariadb/mariadb.sock", "/tmp/mysql.sock"};
constexpr std::string_view kUsualAdministrator = "root";

bool is_socket(const std::string& path) {
    struct stat facts {};
    return stat(path.c_str(), &facts) == 0 && S_ISSOCK(facts.st_mode);
}

[[noreturn]] void refuse_with_lines(const std::string& why, const std::string& lines,
                                    const Program& program) {
    throw Refusal(why + " Write these lines into " + program.settings_file() +
                  ", and run budkavle setup again; nothing was changed:\n" + lines);
}

/// The settings decide where the server is, as they do for every other command; options that say
/// something else end in the lines to write.
void check_place(const ServerOptions& options, Program& program) {
    const config::Database& database = program.settings().database;
    if (options.host) {
        const unsigned port = options.port.value_or(database.port);
        if (*options.host != database.host || port != database.port) {
            refuse_with_lines("The settings name another server than " + *options.host + ".",
                              "  [database]\n  host = \"" + *options.host +
                                  "\"\n  port = " + std::to_string(port),
                              program);
        }
        return;
    }
    if (options.socket && (*options.socket != database.socket || !database.host.empty())) {
        refuse_with_lines("The settings name another server than " + *options.socket + ".",
                          "  [database]\n  socket = \"" + *options.socket + "\"", program);
    }
    if (!database.host.empty() || is_socket(database.socket)) {
        return;
    }
    for (const char* const path : kUsualSockets) {
        if (is_socket(path)) {
            refuse_with_lines(
                "MariaDB's socket is not " + database.socket + " but " + std::string(path) + ".",
                "  [database]\n  socket = \"" + std::string(path) + "\"", program);
        }
    }
    throw Refusal("There is no MariaDB at " + database.socket +
                  ". Start it: systemctl enable --now mariadb. If it is not installed: apt install "
                  "mariadb-server, or dnf install mariadb-server. If it runs on another machine: "
                  "budkavle setup --host NAME.");
}

store::ConnectionSettings connection_of(const ServerOptions& options, Program& program) {
    const config::Database& database = program.settings().database;
    config::Account nobody{std::string(kUsualAdministrator), ""};
    store::ConnectionSettings how = app::connection_settings(database, nobody);
    how.database.clear();
    how.query_limit = std::chrono::seconds{0};
    if (!options.admin_file.empty()) {
        AdminLogin login = load_admin_file(options.admin_file);
        how.user = login.user.empty() ? how.user : login.user;
        how.password = std::move(login.password);
    }
    how.user = options.admin.value_or(how.user);
    return how;
}

std::string place_text(const store::ConnectionSettings& how) {
    return how.host.empty() ? how.socket : how.host + " port " + std::to_string(how.port);
}

std::unique_ptr<store::ServerSetup> connect(store::ConnectionSettings& how, bool may_ask) {
    try {
        return std::make_unique<store::ServerSetup>(how);
    } catch (const StoreError& error) {
        if (store::is_refused_encryption(error)) {
            throw Refusal("MariaDB at " + place_text(how) +
                          " gives no encrypted connection that can be trusted: " + error.what() +
                          ". It needs a certificate for that name. If an authority of your own "
                          "gave it, name its file in database.tls_ca_file; on a wire that nobody "
                          "else can reach, database.tls = false does without.");
        }
        if (!store::is_refused_sign_in(error)) {
            throw Refusal("MariaDB does not answer at " + place_text(how) + ": " + error.what() +
                          ". Is it running? systemctl status mariadb");
        }
        if (may_ask) {
            how.password =
                ask_secret("Password of " + how.user + " in MariaDB at " + place_text(how) + ": ");
            return connect(how, false);
        }
        throw Refusal("MariaDB does not let " + how.user + " in: " + error.what() +
                      ". On this machine run setup as root (sudo budkavle setup). Or name an "
                      "account that may make databases and accounts: in a file that only you can "
                      "read, with the lines user=NAME and password=…, by --admin-file FILE; or by "
                      "--admin NAME, and its password is asked for at the terminal.");
    }
}

/// On another machine an account is let in by where it comes from, and needs a password.
void check_accounts(const store::ServerFacts& facts, Program& program) {
    const config::Database& database = program.settings().database;
    if (database.host.empty()) {
        return;
    }
    std::string lines;
    for (const auto& [role, account] :
         {std::pair{"reader", &database.reader}, std::pair{"editor", &database.editor},
          std::pair{"owner", &database.owner}}) {
        const store::AccountName name = store::AccountName::parse(account->user);
        const bool is_local = name.host == "localhost" && facts.client_host != "localhost";
        if (!is_local && !account->password_file.empty()) {
            continue;
        }
        lines += std::string(lines.empty() ? "" : "\n") + "  [database." + role + "]";
        if (is_local) {
            lines += "\n  user = \"" + name.user + "@" + facts.client_host + "\"";
        }
        if (account->password_file.empty()) {
            lines +=
                "\n  password_file = \"/etc/budkavle/secrets/" + std::string(role) + ".password\"";
        }
    }
    if (!lines.empty()) {
        refuse_with_lines("MariaDB at " + database.host + " sees this machine as " +
                              facts.client_host +
                              ", and lets accounts in by a password and by where they come from.",
                          lines, program);
    }
}

void check_server(const store::ServerFacts& facts) {
    if (const auto fault = store::find_version_fault(facts.version)) {
        throw Refusal(*fault + " Nothing was changed.");
    }
    if (!facts.has_innodb) {
        throw Refusal(
            "MariaDB has no InnoDB, which Budkavle keeps its tables in. Remove skip-innodb or "
            "innodb=OFF from its configuration and restart it. Nothing was changed.");
    }
    if (!facts.may_set_up) {
        throw Refusal("The account " + facts.account +
                      " may not make databases and accounts and hand on rights. Use MariaDB's "
                      "root, or an account that was given ALL PRIVILEGES ON *.* WITH GRANT OPTION. "
                      "Nothing was changed.");
    }
}

}  // namespace

Administrator sign_in_as_administrator(const ServerOptions& options, Program& program) {
    check_place(options, program);
    const bool may_ask = program.is_interactive() && options.admin_file.empty();
    Administrator administrator{.how = connection_of(options, program), .facts = {}, .server = {}};
    administrator.server = connect(administrator.how, may_ask);
    administrator.facts = administrator.server->facts();
    check_server(administrator.facts);
    check_accounts(administrator.facts, program);
    if (!store::is_database_name(program.settings().database.name)) {
        throw Refusal("database.name: \"" + program.settings().database.name +
                      "\" cannot be made: use letters, digits, _ and -.");
    }
    return administrator;
}

}  // namespace budkavle::cli
