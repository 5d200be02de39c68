// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/doctor/finding.hpp"
#include "cli/doctor/user_name.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kCopiesArea = "copies";
/// The user that the reader's service runs as, where the package made it.
constexpr const char* kServiceUser = "budkavle";

}  // namespace

void check_copies(Program& program, Findings& findings) {
    const std::string& folder = program.settings().copies.folder;
    if (folder.empty()) {
        findings.note(kCopiesArea,
                      "no copies are kept: readers get no page while MariaDB or Budkavle is away",
                      "Name a folder in copies.folder, and in the web server's configuration.");
        return;
    }
    struct stat facts {};
    if (stat(folder.c_str(), &facts) != 0) {
        // The reader makes it when it starts, if it may; then its own findings tell.
        findings.note(kCopiesArea, folder + " is not there: " + std::strerror(errno),
                      "The reader's process makes it when it starts; else: install -d -o " +
                          std::string(kServiceUser) + " " + folder);
        return;
    }
    const passwd* const service = getpwnam(kServiceUser);  // one thread
    const bool is_of_service =
        service == nullptr || geteuid() != 0 || facts.st_uid == service->pw_uid;
    if (!S_ISDIR(facts.st_mode)) {
        findings.bad(kCopiesArea, folder + " is not a folder", "Move the file away.");
    } else if ((facts.st_mode & S_IWOTH) != 0) {
        findings.bad(kCopiesArea,
                     folder +
                         " can be written by every user of the machine: what they put there "
                         "the web server shows as yours",
                     "chmod o-w " + folder + ", then: budkavle cache rebuild");
    } else if (!is_of_service && folder == config::Copies().folder) {
        findings.bad(kCopiesArea,
                     folder + " belongs to " + user_name(facts.st_uid) +
                         ": the reader cannot keep copies there",
                     "chown -R " + std::string(kServiceUser) + " " + folder);
    } else {
        findings.good(kCopiesArea, folder + " belongs to " + user_name(facts.st_uid) +
                                       ", and no other user writes there");
    }
}

}  // namespace budkavle::cli
