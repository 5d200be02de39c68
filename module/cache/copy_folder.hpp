// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// An open folder among the copies, and what is done to the files in it. Every step goes from an
// open folder to one name in it and follows no link, so nobody who plants one can lead us out of
// our own folder; a folder that is renamed meanwhile stays the one that was meant. Layer cache;
// private to it. Thread promise: one thread an object; steps of others on the same files do no
// harm.
//
//   const Folder pages = root.make("pages");
//   pages.write_beside("page.html", bytes, {.mtime = when});
//   pages.show("page.html");
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/utc_time.hpp"

namespace budkavle::cache {

struct FileFacts {
    std::uint64_t bytes = 0;
    UtcTime mtime{};
    bool operator==(const FileFacts&) const = default;
};

struct FolderEntry {
    std::string name;
    bool is_folder = false;  ///< a real one: a link to one is not
};

struct FileContent {
    std::string bytes;
    FileFacts facts;
};

/// Throws CopyError from every member that is not noexcept, with the path, the system's words and
/// what to do.
class Folder {
public:
    /// Opens the folder at `path`, made if its parent is there. Links on the way are the
    /// administrator's and are followed.
    [[nodiscard]] static Folder open_root(const std::string& path);
    Folder(Folder&& other) noexcept;
    Folder& operator=(Folder&& other) noexcept;
    Folder(const Folder&) = delete;  // it owns a descriptor
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] int descriptor() const noexcept { return fd_; }
    /// The folder of that name in this one; nothing if there is none.
    [[nodiscard]] std::optional<Folder> find(std::string_view name) const;
    /// The same, made (0755 whatever the umask, for the web server reads it) if there is none.
    [[nodiscard]] Folder make(std::string_view name) const;
    [[nodiscard]] std::optional<Folder> find_below(
        const std::vector<std::string_view>& names) const;
    [[nodiscard]] Folder make_below(const std::vector<std::string_view>& names) const;
    /// All but "." and "..", in no order.
    [[nodiscard]] std::vector<FolderEntry> list() const;

    /// Size and time of a regular file; nothing if there is none.
    [[nodiscard]] std::optional<FileFacts> find_file(const std::string& name) const;
    /// A regular file of at most 64 MiB whole; nothing if there is none.
    [[nodiscard]] std::optional<FileContent> read(const std::string& name) const;

    struct WriteOptions {
        std::optional<UtcTime> mtime;
        bool is_durable = false;  ///< on the disk before it is shown
    };
    /// Writes ".NAME.new" (0644 whatever the umask). A write that fails leaves nothing.
    void write_beside(const std::string& name, std::string_view bytes,
                      const WriteOptions& options) const;
    /// Gives what write_beside wrote its name, in one step.
    void show(const std::string& name) const;
    /// Removes what write_beside wrote.
    void drop_beside(const std::string& name) const noexcept;
    /// Moves a file or folder, over a file or an empty folder; false if there is none, or if a
    /// folder with something in it is in the way.
    [[nodiscard]] bool move(const std::string& name, const Folder& to,
                            const std::string& to_name) const;
    /// Removes a file or a link; false if there is none.
    bool remove(const std::string& name) const;
    /// Removes a folder if it is empty; false if it is not, or is not there.
    bool remove_empty(const std::string& name) const;
    /// Removes a folder and all below it, links themselves and not what they point to.
    void remove_tree(const std::string& name) const;
    /// Makes names that were given and taken in this folder outlive a power cut.
    void sync() const;
    /// The same for every file of the whole file system.
    void sync_all() const;

    [[noreturn]] void fail(const char* what, std::string_view name, int error) const;

private:
    Folder(int fd, std::string path) noexcept : fd_(fd), path_(std::move(path)) {}
    [[nodiscard]] std::optional<Folder> open(std::string_view name) const;
    int fd_ = -1;
    std::string path_;
};

}  // namespace budkavle::cache
