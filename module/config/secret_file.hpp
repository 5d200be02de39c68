// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A password from a file of one line, so that none stands in the settings, the environment or a
// process list. Layer config. Thread promise: pure functions.
//
//   Secret password = load_secret(settings.database.reader.password_file);
#pragma once

#include <optional>
#include <string>

#include "base/secret.hpp"

namespace budkavle::config {

/// The file's one line, without its line end. Where the service manager gives this process a file
/// of the same name (systemd's LoadCredential=, in $CREDENTIALS_DIRECTORY), that one is read
/// instead: its service need not be able to read the folder of the passwords. An empty path is an
/// empty secret: no password is used. Throws ConfigError, which names the file and never its
/// content, if it cannot be read, is empty or has more lines.
[[nodiscard]] Secret load_secret(const std::string& setting);

/// What is weak about the file's permissions, with its mend, or nothing: for `doctor`. A weak file
/// is loaded all the same, for a site that is down helps nobody.
[[nodiscard]] std::optional<std::string> find_secret_weakness(const std::string& path);

}  // namespace budkavle::config
