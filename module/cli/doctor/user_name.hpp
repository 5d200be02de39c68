// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Whose a file is. Layer cli. Thread promise: one thread.
//
//   findings.bad("settings", path + " belongs to " + user_name(facts.st_uid), …);
#pragma once

#include <pwd.h>
#include <sys/types.h>

#include <string>

namespace budkavle::cli {

/// The name of a user of this machine; its number if it has none.
[[nodiscard]] inline std::string user_name(uid_t user) {
    const passwd* const entry = getpwuid(user);  // one thread
    return entry == nullptr ? std::to_string(user) : entry->pw_name;
}

}  // namespace budkavle::cli
