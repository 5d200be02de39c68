// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// One set-up at a time on a machine: a lock on the settings file itself, which ends with the
// process, however it ends. Layer cli. Thread promise: one thread.
#pragma once

#include <iosfwd>
#include <string>

#include "cli/descriptor.hpp"

namespace budkavle::cli {

class SetupLock {
public:
    /// Waits for another set-up, and says so on `err`. Throws Refusal if the file cannot be opened.
    SetupLock(const std::string& settings_file, std::ostream& err);

private:
    Descriptor file_;
};

}  // namespace budkavle::cli
