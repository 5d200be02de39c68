// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// What set-up has made on this machine and its server: a file beside the secrets, written before
// each step, so that an interrupted run leaves nothing that undo does not know. Layer cli. Thread
// promise: one thread; setup_lock keeps a second program out.
//
//   record.note("database", "budkavle");  server.create_database("budkavle");
#pragma once

#include <string>
#include <vector>

namespace budkavle::cli {

class SetupRecord {
public:
    struct Entry {
        std::string kind;  ///< "folder", "file", "database", "account", "site", "user", "link"
        std::string name;
        bool operator==(const Entry&) const = default;
    };

    /// Reads the record of `folder`, if there is one. Throws Refusal if it cannot be read.
    explicit SetupRecord(std::string folder);

    /// Makes the folder with an empty record in it, in one rename, unless there is such a folder.
    void make_folder();

    [[nodiscard]] bool exists() const { return exists_; }
    [[nodiscard]] bool has(const std::string& kind, const std::string& name) const;
    /// In the order in which they were made.
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

    /// Adds an entry, unless it is there. On the disk when it returns. Throws Refusal.
    void note(const std::string& kind, const std::string& name);
    void forget(const std::string& kind, const std::string& name);
    /// Removes the file.
    void remove();

    [[nodiscard]] std::string path() const { return folder_ + "/setup-record.json"; }
    [[nodiscard]] const std::string& folder() const { return folder_; }

private:
    void save(const std::string& path) const;

    std::string folder_;
    std::vector<Entry> entries_;
    bool exists_ = false;
};

}  // namespace budkavle::cli
