// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// A backup file that is being written: compressed and counted as it comes, under the name FILE.part
// until it is whole and on the disk. Layer backup. Thread promise: one thread.
//
//   BackupWriter writer(path, head);  writer.add(sql);  writer.finish();
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "backup/backup_format.hpp"

namespace budkavle::backup {

class BackupWriter {
public:
    /// Makes FILE.part, for its owner alone: a backup holds the hashes of passwords. Throws
    /// BackupError if `path` or FILE.part exists, or cannot be made.
    BackupWriter(std::filesystem::path path, const Head& head);
    ~BackupWriter();                             ///< removes FILE.part if it was not finished
    BackupWriter(const BackupWriter&) = delete;  // owns a file
    BackupWriter& operator=(const BackupWriter&) = delete;

    /// Throws BackupError: the disk is full, most often.
    void add(std::string_view sql);
    /// Writes the last line, waits until the disk has everything, and gives the file its name.
    /// Never over another. Throws BackupError.
    void finish();

    /// Bytes of the file so far.
    [[nodiscard]] std::uint64_t size_bytes() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace budkavle::backup
