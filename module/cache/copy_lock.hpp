// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Which process of this machine keeps the copies: the holder of a lock on `.lock`, which the system
// takes back when the process ends, however it ends. The lock belongs to the open file (F_OFD), so
// that asking who holds it disturbs nobody. Layer cache; private to it. Thread promise: one thread.
#pragma once

#include "cache/copy_folder.hpp"

namespace budkavle::cache {

class CopyLock {
public:
    explicit CopyLock(const Folder& root) : root_(root) {}
    ~CopyLock();
    CopyLock(const CopyLock&) = delete;  // it owns a descriptor
    CopyLock& operator=(const CopyLock&) = delete;

    /// Takes the lock if nobody has it, without waiting; true if this object holds it. Throws
    /// CopyError.
    [[nodiscard]] bool try_acquire();
    [[nodiscard]] bool is_held() const noexcept { return fd_ >= 0; }
    /// The process that holds the lock; 0 if none does or it could not write its number. Throws
    /// CopyError.
    [[nodiscard]] static int find_holder(const Folder& root);

private:
    const Folder& root_;
    int fd_ = -1;
};

}  // namespace budkavle::cache
