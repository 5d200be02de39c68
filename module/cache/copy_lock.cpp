// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cache/copy_lock.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <string>
#include <utility>

#include "cache/copy_state_files.hpp"

namespace budkavle::cache {
namespace {

constexpr mode_t kLockMode = 0644;

struct flock whole_file() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// False if the file was removed and perhaps made anew while we opened it.
bool is_still_there(const Folder& root, const std::string& name, int fd) {
    struct stat ours {};
    struct stat there {};
    return ::fstat(fd, &ours) == 0 &&
           ::fstatat(root.descriptor(), name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
           ours.st_ino == there.st_ino && ours.st_dev == there.st_dev;
}

}  // namespace

CopyLock::~CopyLock() {
    if (fd_ >= 0) {
        static_cast<void>(::close(fd_));  // which gives the lock back
    }
}

bool CopyLock::try_acquire() {
    const std::string name(kLockName);
    if (fd_ >= 0 && is_still_there(root_, name, fd_)) {
        return true;
    }
    if (fd_ >= 0) {
        static_cast<void>(::close(std::exchange(fd_, -1)));  // the lock of a file that is gone
    }
    const int fd = ::openat(root_.descriptor(), name.c_str(),
                            O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, kLockMode);
    if (fd < 0) {
        root_.fail("open", name, errno);
    }
    struct flock lock = whole_file();
    const bool is_ours = ::fcntl(fd, F_OFD_SETLK, &lock) == 0;
    const int error = is_ours ? 0 : errno;
    if (!is_ours || !is_still_there(root_, name, fd)) {
        static_cast<void>(::close(fd));  // nothing was written through it
        if (error != 0 && error != EAGAIN && error != EACCES) {
            root_.fail("lock", name, error);
        }
        return false;
    }
    fd_ = fd;
    // Only for people and `status`: a full disk must not stop a keeper from removing pages.
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(fd_, 0) == 0) {
        static_cast<void>(!::pwrite(fd_, pid.data(), pid.size(), 0));
    }
    return true;
}

int CopyLock::find_holder(const Folder& root) {
    const std::string name(kLockName);
    const int fd = ::openat(root.descriptor(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0) {
        if (errno != ENOENT) {
            root.fail("open", name, errno);
        }
        return 0;
    }
    struct flock lock = whole_file();
    const bool is_asked = ::fcntl(fd, F_OFD_GETLK, &lock) == 0;
    const int error = errno;
    static_cast<void>(::close(fd));  // nothing was written through it
    if (!is_asked) {
        root.fail("ask for the lock of", name, error);
    }
    int pid = 0;
    if (const auto file = root.read(name); file && lock.l_type != F_UNLCK) {
        std::from_chars(file->bytes.data(), file->bytes.data() + file->bytes.size(), pid);
    }
    return pid;
}

}  // namespace budkavle::cache
