// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/connections.hpp"

#include <unistd.h>

#include "config/secret_file.hpp"
#include "store/account_name.hpp"

namespace budkavle::app {

store::ConnectionSettings connection_settings(const config::Database& database,
                                              const config::Account& account) {
    store::ConnectionSettings settings;
    if (database.host.empty()) {
        settings.socket = database.socket;
    } else {
        settings.host = database.host;
        settings.port = database.port;
        settings.is_encrypted = database.is_encrypted;
        settings.ca_file = database.ca_file;
    }
    settings.database = database.name;
    settings.user = store::AccountName::parse(account.user).user;
    settings.password = config::load_secret(account.password_file);
    settings.connect_limit = database.connect_limit;
    settings.query_limit = database.query_limit;
    return settings;
}

std::string node_name(const config::Settings& settings) {
    if (!settings.node.empty()) {
        return settings.node;
    }
    constexpr std::size_t kNameLimit = 256;  // POSIX: at most 255
    std::string name(kNameLimit, '\0');
    if (gethostname(name.data(), name.size() - 1) != 0) {
        return "localhost";
    }
    return name.substr(0, name.find('\0'));
}

}  // namespace budkavle::app
