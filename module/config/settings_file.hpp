// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Settings from a file in TOML. Strict: an unknown key, a value of another type or out of range, a
// file that cannot be read each stop the start, and the error says file, line, key and what was
// expected. Layer config; the only user of toml++. Thread promise: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/settings.hpp"

namespace budkavle::config {

/// Where the settings are when nobody says otherwise.
inline constexpr std::string_view kDefaultFile = "/etc/budkavle/budkavle.conf";

/// `option` if not empty, else BUDKAVLE_CONFIG, else kDefaultFile.
[[nodiscard]] std::string settings_path(const std::string& option);

/// Settings of the file. Throws ConfigError with all that is wrong, one finding a line. Relative
/// paths in the file are relative to the file's folder.
[[nodiscard]] Settings load_settings(const std::string& path);

/// The same from text; `name` stands for the file in errors. For tests and fuzzing.
[[nodiscard]] Settings parse_settings(std::string_view text, const std::string& name);

/// One key that the program knows: for the manual's test and `doctor`.
struct KnownKey {
    std::string key;           ///< "database.wait_limit_ms"
    std::string expected;      ///< "a whole number from 1 to 60000, in milliseconds"
    std::string default_text;  ///< as the file would have it: 500, "info"
};
[[nodiscard]] std::vector<KnownKey> known_keys();

}  // namespace budkavle::config
