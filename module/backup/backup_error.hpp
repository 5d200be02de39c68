// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A backup could not be made or put back. The text is written for the sysadmin: what is wrong, and
// what to do. Layer backup.
#pragma once

#include <stdexcept>

namespace budkavle::backup {

class BackupError final : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace budkavle::backup
