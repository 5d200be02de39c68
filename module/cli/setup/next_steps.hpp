// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What is left to do by hand after set-up: the services, and the web server that this machine has.
// Layer cli. Thread promise: pure functions, but for the disk.
#pragma once

#include <string>
#include <vector>

namespace budkavle::cli {

/// One line each, to be typed or to be read. `root` is "" but in tests: where the system's folders
/// are looked for. With `has_new_passwords` running services must take them up.
[[nodiscard]] std::vector<std::string> next_steps(const std::string& root, bool has_new_passwords);

}  // namespace budkavle::cli
