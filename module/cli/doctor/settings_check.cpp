// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>

#include "base/error.hpp"
#include "cli/doctor/finding.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kArea = "settings";

/// A file that others may write could make the program do anything; a secret may not be read by
/// others either.
void check_permissions(const std::string& path, bool is_secret, Findings& findings) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) {
        findings.bad(kArea, path + " cannot be looked at",
                     "Create it, or correct its path in the settings file.");
        return;
    }
    const mode_t forbidden = is_secret ? S_IWGRP | S_IRWXO : S_IWOTH;
    if ((facts.st_mode & forbidden) != 0) {
        findings.bad(kArea,
                     path + (is_secret ? " holds a password and can be read or changed by others"
                                       : " can be changed by every user of the machine"),
                     std::string("chmod ") + (is_secret ? "0640 " : "0644 ") + path);
    } else {
        findings.good(kArea, path + (is_secret ? " is closed to others" : " is safe from others"));
    }
}

}  // namespace

bool check_settings(Program& program, Findings& findings) {
    try {
        static_cast<void>(program.settings());
    } catch (const ConfigError& error) {
        findings.bad(
            kArea, error.what(),
            "Correct the file; conf/budkavle.conf and budkavle.conf(5) explain every key.");
        return false;
    }
    findings.good(kArea, program.settings_file() + " is valid");
    check_permissions(program.settings_file(), false, findings);
    const config::Database& database = program.settings().database;
    for (const config::Account* account : {&database.reader, &database.editor, &database.owner}) {
        if (!account->password_file.empty()) {
            check_permissions(account->password_file, true, findings);
        }
    }
    if (database.reader.user == database.editor.user ||
        database.reader.user == database.owner.user ||
        database.editor.user == database.owner.user) {
        findings.bad(kArea, "two roles share one database account",
                     "Give reader, editor and owner an account each: that keeps drafts from what "
                     "the public reaches.");
    }
    return true;
}

}  // namespace budkavle::cli
