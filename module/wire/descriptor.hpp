// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// Owner of a file descriptor. Layer wire. Thread promise: one thread.
//
//   const Descriptor file(::open(path, O_RDONLY | O_CLOEXEC));
#pragma once

#include <unistd.h>

#include <utility>

namespace budkavle::wire {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) noexcept : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor() { reset(); }

    [[nodiscard]] int get() const noexcept { return fd_; }
    [[nodiscard]] bool is_open() const noexcept { return fd_ >= 0; }
    /// Gives the descriptor away.
    [[nodiscard]] int release() noexcept { return std::exchange(fd_, -1); }
    void reset() noexcept {
        if (fd_ >= 0) {
            // Linux frees the number also when close() fails: trying again would close another's.
            static_cast<void>(::close(std::exchange(fd_, -1)));
        }
    }

private:
    int fd_ = -1;
};

}  // namespace budkavle::wire
