// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>  // renameat
#include <memory>
#include <system_error>
#include <utility>

#include "base/c_handle.hpp"
#include "base/error.hpp"

namespace budkavle::cache {
namespace {

using DirHandle = std::unique_ptr<DIR, ReleaseWith<&::closedir>>;

constexpr mode_t kFolderMode = 0755;
constexpr mode_t kFileMode = 0644;
constexpr int kOpenFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr std::uint64_t kReadLimitBytes = 64ULL * 1024 * 1024;

struct Advice {
    CopyError::Kind kind;
    const char* text;
};

Advice advice_for(int error) noexcept {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
        case EMFILE:
        case ENFILE:
            return {CopyError::Kind::full, "free some room, or lower the limits of the copies"};
        case EACCES:
        case EPERM:
        case EROFS:
            return {CopyError::Kind::refused,
                    "the account of Budkavle must own this folder and all in it"};
        case ELOOP:
        case ENOTDIR:
        case EISDIR:
            return {
                CopyError::Kind::refused,
                "only Budkavle's own folders and files may stand there, and no links: remove it"};
        case ENOENT:
        case ESTALE:
            return {CopyError::Kind::gone,
                    "the folder is missing: make it, or start Budkavle anew"};
        default:
            return {CopyError::Kind::permanent, "look in the system's log for the disk"};
    }
}

[[noreturn]] void fail_at(const char* what, const std::string& path, int error) {
    const Advice advice = advice_for(error);
    throw CopyError(advice.kind, "copies: " + std::string(what) + " " + path + ": " +
                                     std::generic_category().message(error) + "; " + advice.text);
}

std::string beside(const std::string& name) {
    return "." + name + ".new";
}

/// A file that is being written; closed on every way out.
class OpenFile {
public:
    explicit OpenFile(int fd) noexcept : fd_(fd) {}
    OpenFile(const OpenFile&) = delete;  // it owns the descriptor
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (fd_ >= 0) {
            static_cast<void>(::close(fd_));  // what had to succeed was checked before
        }
    }
    [[nodiscard]] int get() const noexcept { return fd_; }

private:
    int fd_;
};

/// 0, or the error.
int write_all(int fd, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count < 0 ? errno : ENOSPC;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

int finish_file(int fd, std::string_view bytes, const Folder::WriteOptions& options) noexcept {
    if (const int error = write_all(fd, bytes); error != 0) {
        return error;
    }
    if (::fchmod(fd, kFileMode) != 0) {
        return errno;
    }
    if (options.mtime) {
        const timespec time{.tv_sec = options.mtime->time_since_epoch().count(), .tv_nsec = 0};
        const timespec times[] = {time, time};  // NOLINT(modernize-avoid-c-arrays): futimens' type
        if (::futimens(fd, times) != 0) {
            return errno;
        }
    }
    return options.is_durable && ::fsync(fd) != 0 ? errno : 0;
}

FileFacts facts_of(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_size),
            UtcTime(std::chrono::seconds(status.st_mtim.tv_sec))};
}

}  // namespace

Folder Folder::open_root(const std::string& path) {
    if (::mkdir(path.c_str(), kFolderMode) != 0 && errno != EEXIST) {
        fail_at("make", path, errno);
    }
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        fail_at("open", path, errno);
    }
    return {fd, path};
}

Folder::Folder(Folder&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), path_(std::move(other.path_)) {
}

Folder& Folder::operator=(Folder&& other) noexcept {
    std::swap(fd_, other.fd_);
    std::swap(path_, other.path_);
    return *this;
}

Folder::~Folder() {
    if (fd_ >= 0) {
        static_cast<void>(::close(fd_));  // only read through: nothing can be lost
    }
}

void Folder::fail(const char* what, std::string_view name, int error) const {
    fail_at(what, name.empty() ? path_ : path_ + "/" + std::string(name), error);
}

std::optional<Folder> Folder::open(std::string_view name) const {
    const std::string text(name);
    const int fd = ::openat(fd_, text.c_str(), kOpenFolder);
    if (fd >= 0) {
        return Folder(fd, path_ + "/" + text);
    }
    if (errno != ENOENT) {
        fail("open", name, errno);
    }
    return std::nullopt;
}

std::optional<Folder> Folder::find(std::string_view name) const {
    return open(name);
}

Folder Folder::make(std::string_view name) const {
    if (auto found = open(name)) {
        return *std::move(found);
    }
    const std::string text(name);
    if (::mkdirat(fd_, text.c_str(), kFolderMode) != 0 && errno != EEXIST) {
        fail("make", name, errno);
    }
    auto made = open(name);
    if (!made) {
        fail("make", name, ENOENT);
    }
    if (::fchmod(made->fd_, kFolderMode) != 0) {
        fail("give rights to", name, errno);
    }
    return *std::move(made);
}

std::optional<Folder> Folder::find_below(const std::vector<std::string_view>& names) const {
    std::optional<Folder> folder;
    for (const std::string_view name : names) {
        folder = (folder ? *folder : *this).open(name);
        if (!folder) {
            break;
        }
    }
    return folder;
}

Folder Folder::make_below(const std::vector<std::string_view>& names) const {
    std::optional<Folder> folder;
    for (const std::string_view name : names) {
        folder = (folder ? *folder : *this).make(name);
    }
    if (!folder) {
        fail("make", "", ENOENT);  // a list of no names: our mistake
    }
    return *std::move(folder);
}

std::vector<FolderEntry> Folder::list() const {
    // A descriptor of its own: two listings of one would share the place in it.
    const int fd = ::openat(fd_, ".", kOpenFolder);
    const DirHandle handle(fd < 0 ? nullptr : ::fdopendir(fd));
    if (!handle) {
        fail("list", "", errno);
    }
    std::vector<FolderEntry> entries;
    for (errno = 0; const dirent* entry = ::readdir(handle.get()); errno = 0) {
        FolderEntry found{static_cast<const char*>(entry->d_name), entry->d_type == DT_DIR};
        if (entry->d_type == DT_UNKNOWN) {
            struct stat status {};
            found.is_folder =
                ::fstatat(fd_, found.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                S_ISDIR(status.st_mode);
        }
        if (found.name != "." && found.name != "..") {
            entries.push_back(std::move(found));
        }
    }
    if (errno != 0) {
        fail("list", "", errno);
    }
    return entries;
}

std::optional<FileFacts> Folder::find_file(const std::string& name) const {
    struct stat status {};
    if (::fstatat(fd_, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno != ENOENT) {
            fail("look at", name, errno);
        }
        return std::nullopt;
    }
    return S_ISREG(status.st_mode) ? std::optional(facts_of(status)) : std::nullopt;
}

std::optional<FileContent> Folder::read(const std::string& name) const {
    // O_NONBLOCK: a pipe that somebody planted must not hold us.
    const OpenFile file(
        ::openat(fd_, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
        if (errno != ENOENT) {
            fail("read", name, errno);
        }
        return std::nullopt;
    }
    if (!S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) > kReadLimitBytes) {
        return std::nullopt;
    }
    FileContent content{std::string(static_cast<std::size_t>(status.st_size), '\0'),
                        facts_of(status)};
    std::size_t filled = 0;
    while (filled < content.bytes.size()) {
        const ssize_t count =
            ::read(file.get(), content.bytes.data() + filled, content.bytes.size() - filled);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            fail("read", name, count < 0 ? errno : EIO);
        }
        filled += static_cast<std::size_t>(count);
    }
    return content;
}

void Folder::write_beside(const std::string& name, std::string_view bytes,
                          const WriteOptions& options) const {
    const std::string hidden = beside(name);
    const OpenFile file(::openat(fd_, hidden.c_str(),
                                 O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, kFileMode));
    const int error = file.get() < 0 ? errno : finish_file(file.get(), bytes, options);
    if (error != 0) {
        drop_beside(name);
        fail("write", name, error);
    }
}

void Folder::show(const std::string& name) const {
    if (::renameat(fd_, beside(name).c_str(), fd_, name.c_str()) != 0) {
        fail("write", name, errno);
    }
}

void Folder::drop_beside(const std::string& name) const noexcept {
    // Its name is never served, and the next write takes it over: nothing to do if this fails.
    static_cast<void>(::unlinkat(fd_, beside(name).c_str(), 0));
}

bool Folder::move(const std::string& name, const Folder& to, const std::string& to_name) const {
    if (::renameat(fd_, name.c_str(), to.fd_, to_name.c_str()) == 0) {
        return true;
    }
    if (errno != ENOENT && errno != ENOTEMPTY && errno != EEXIST) {
        fail("move", name, errno);
    }
    return false;
}

bool Folder::remove(const std::string& name) const {
    if (::unlinkat(fd_, name.c_str(), 0) == 0) {
        return true;
    }
    if (errno != ENOENT) {
        fail("remove", name, errno);
    }
    return false;
}

bool Folder::remove_empty(const std::string& name) const {
    if (::unlinkat(fd_, name.c_str(), AT_REMOVEDIR) == 0) {
        return true;
    }
    if (errno != ENOENT && errno != ENOTEMPTY && errno != EEXIST) {
        fail("remove", name, errno);
    }
    return false;
}

void Folder::remove_tree(const std::string& name) const {
    if (const auto folder = open(name)) {
        for (const FolderEntry& entry : folder->list()) {
            if (entry.is_folder) {
                folder->remove_tree(entry.name);
            } else {
                folder->remove(entry.name);
            }
        }
        remove_empty(name);
    }
}

void Folder::sync() const {
    if (::fsync(fd_) != 0) {
        fail("make durable", "", errno);
    }
}

void Folder::sync_all() const {
    if (::syncfs(fd_) != 0) {
        fail("make durable", "", errno);
    }
}

}  // namespace budkavle::cache
