// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Reads a backup file in pieces: its size does not matter. Layer backup. Thread promise: pure
// functions.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "backup/backup_format.hpp"

namespace budkavle::backup {

/// Takes the SQL, piece by piece.
using Sink = std::function<void(std::string_view)>;

/// Reads the whole file and proves that every byte is as it was written. Throws BackupError that
/// says what is wrong: no backup, cut short, changed.
[[nodiscard]] Head check_backup(const std::filesystem::path& path);

/// Gives `sink` all SQL of the file. Throws as check_backup, but only after `sink` has had what
/// stands before the fault: check first.
void read_backup(const std::filesystem::path& path, const Sink& sink);

}  // namespace budkavle::backup
