// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/setup_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <ostream>

#include "cli/setup/durable_file.hpp"

namespace budkavle::cli {

SetupLock::SetupLock(const std::string& settings_file, std::ostream& err)
    : file_(open(settings_file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_.get() < 0) {
        refuse_for_errno("opened", settings_file);
    }
    if (flock(file_.get(), LOCK_EX | LOCK_NB) == 0) {
        return;
    }
    err << "Another budkavle setup is under way; waiting until it is done." << std::endl;
    while (flock(file_.get(), LOCK_EX) != 0) {
        if (errno != EINTR) {
            refuse_for_errno("locked", settings_file);
        }
    }
}

}  // namespace budkavle::cli
