// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// From the settings file to what the store needs for one of its accounts.
// Layer app. Thread promise: pure function (reads the password file).
#pragma once

#include <string>

#include "config/settings.hpp"
#include "store/connection_pool.hpp"

namespace budkavle::app {

/// How `account` reaches the database. Throws ConfigError if it is no name of an account,
/// or its password file cannot be read.
[[nodiscard]] store::ConnectionSettings connection_settings(const config::Database& database,
                                                            const config::Account& account);

/// The name of this machine among several: the setting, else the host's.
[[nodiscard]] std::string node_name(const config::Settings& settings);

}  // namespace budkavle::app
