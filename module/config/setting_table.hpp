// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The table of settings: key, what its value must be, and where it stands in Settings. The one
// source of what settings_file takes, of the manual's test and of what errors say. Layer config,
// private to it. Thread promise: immutable.
//
//   for (const Setting& setting : setting_table()) { setting.key; setting.expected; }
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "config/settings.hpp"

namespace budkavle::config {

/// A value as the file has it: text, a whole number, or anything else (a date, a list …), which no
/// setting takes.
using Value = std::variant<std::monostate, std::string, std::int64_t, bool>;

struct Setting {
    std::string key;       ///< "database.wait_limit_ms"
    std::string expected;  ///< "a whole number from 1 to 60000, in milliseconds"
    /// Sets it. False, and nothing is set, if the value is not as expected. Relative paths begin at
    /// `folder`.
    std::function<bool(Settings&, const Value&, const std::string& folder)> set;
    /// Its value as the file would have it: `500`, `"info"`.
    std::function<std::string(const Settings&)> text;
};

/// All settings, in the order of conf/budkavle.conf.
[[nodiscard]] const std::vector<Setting>& setting_table();

}  // namespace budkavle::config
