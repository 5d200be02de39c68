// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "base/error.hpp"
#include "cli/doctor/finding.hpp"
#include "cli/doctor/user_name.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kSettingsArea = "settings";

/// Who may write in the folder of a secret may put another in its place.
void check_folder(const std::string& folder, Findings& findings) {
    struct stat facts {};
    if (stat(folder.c_str(), &facts) != 0) {
        return;  // the file within is told of
    }
    if ((facts.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        findings.bad(kSettingsArea,
                     "the folder " + folder +
                         " holds passwords, and others than its owner can change what is in it",
                     "chmod 0700 " + folder);
    } else if (facts.st_uid != 0 && facts.st_uid != geteuid()) {
        findings.bad(
            kSettingsArea,
            "the folder " + folder + " holds passwords and belongs to " + user_name(facts.st_uid),
            "chown root " + folder);
    }
}

/// A file that others may write could make the program do anything; a secret may not be read by
/// others either.
void check_permissions(const std::string& path, bool is_secret, Findings& findings) {
    struct stat facts {};
    if (stat(path.c_str(), &facts) != 0) {
        findings.bad(
            kSettingsArea, path + " cannot be looked at",
            "Create it, or correct its path in the settings file; budkavle setup makes missing "
            "password files, and what they open.");
        return;
    }
    if (facts.st_uid != 0 && facts.st_uid != geteuid()) {
        findings.bad(
            kSettingsArea,
            path + " belongs to " + user_name(facts.st_uid) + ", who can change what Budkavle does",
            "chown root " + path);
    }
    const mode_t forbidden = is_secret ? S_IWGRP | S_IRWXO : S_IWOTH;
    if ((facts.st_mode & forbidden) != 0) {
        findings.bad(kSettingsArea,
                     path + (is_secret ? " holds a password and can be read or changed by others"
                                       : " can be changed by every user of the machine"),
                     std::string("chmod ") + (is_secret ? "0600 " : "0644 ") + path);
    } else {
        findings.good(kSettingsArea,
                      path + (is_secret ? " is closed to others" : " is safe from others"));
    }
}

}  // namespace

bool check_settings(Program& program, Findings& findings) {
    try {
        static_cast<void>(program.settings());
    } catch (const ConfigError& error) {
        findings.bad(
            kSettingsArea, error.what(),
            "Correct the file; conf/budkavle.conf and budkavle.conf(5) explain every key.");
        return false;
    }
    findings.good(kSettingsArea, program.settings_file() + " is valid");
    check_permissions(program.settings_file(), false, findings);
    const config::Database& database = program.settings().database;
    std::set<std::string> folders;
    for (const config::Account* account : {&database.reader, &database.editor, &database.owner}) {
        if (!account->password_file.empty()) {
            check_permissions(account->password_file, true, findings);
            folders.insert(std::filesystem::path(account->password_file).parent_path());
        }
    }
    for (const std::string& folder : folders) {
        check_folder(folder, findings);
    }
    if (database.reader.user == database.editor.user ||
        database.reader.user == database.owner.user ||
        database.editor.user == database.owner.user) {
        findings.bad(kSettingsArea, "two roles share one database account",
                     "Give reader, editor and owner an account each: that keeps drafts from what "
                     "the public reaches.");
    }
    return true;
}

}  // namespace budkavle::cli
