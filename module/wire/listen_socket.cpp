// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "wire/listen_socket.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/numbered_path.hpp"
#include "wire/descriptor.hpp"
#include "wire/process_facts.hpp"

namespace budkavle::wire {
namespace {

constexpr int kFirstSystemdDescriptor = 3;  // SD_LISTEN_FDS_START of sd_listen_fds(3)
constexpr int kBacklog = 4096;              // the kernel cuts it to net.core.somaxconn
constexpr std::size_t kPathLimitBytes = sizeof(sockaddr_un::sun_path) - 1;  // 107 and the NUL

bool is_listening(int fd) {
    int answer = 0;
    socklen_t size = sizeof(answer);
    return ::getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &answer, &size) == 0 && answer == 1;
}

void set_close_on_exec(int fd) {
    const int flags = ::fcntl(fd, F_GETFD);
    if (flags < 0 || ::fcntl(fd, F_SETFD, flags | FD_CLOEXEC) != 0) {
        throw WireError("the socket given at start, descriptor " + std::to_string(fd) + ": " +
                        error_text());
    }
}

int take_systemd_descriptor() {
    for (const char* const name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"}) {
        ::unsetenv(name);  // so that no child takes them for its own
    }
    if (!is_listening(kFirstSystemdDescriptor)) {
        throw WireError(
            "LISTEN_FDS is set, but descriptor 3 is not a listening socket: let the socket unit "
            "have ListenStream= and Accept=no");
    }
    set_close_on_exec(kFirstSystemdDescriptor);
    return kFirstSystemdDescriptor;
}

/// Moves the socket away from descriptor 0 and puts /dev/null there, so that nobody reads requests
/// as standard input.
int take_descriptor_zero() {
    Descriptor listening(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, kFirstSystemdDescriptor));
    const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (!listening.is_open() || !nothing.is_open() || ::dup2(nothing.get(), STDIN_FILENO) < 0) {
        throw WireError("the socket on descriptor 0: " + error_text());
    }
    return listening.release();
}

sockaddr_un make_address(const std::string& path) {
    if (path.empty()) {
        throw WireError(
            "no socket to listen on: set `listen` in the settings, or start the program from a "
            "systemd socket unit, spawn-fcgi or a web server");
    }
    if (path.size() > kPathLimitBytes) {
        throw WireError("the socket path " + path + " has " + std::to_string(path.size()) +
                        " bytes; the system allows " + std::to_string(kPathLimitBytes) +
                        ": choose a shorter one");
    }
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

const sockaddr* generic(const sockaddr_un& address) {
    return reinterpret_cast<const sockaddr*>(&address);  // as bind(2) and connect(2) want it
}

/// Removes a socket that nobody answers on. False if somebody answers. Throws if something else is
/// at its path.
bool clear_path(const std::string& path, const sockaddr_un& address) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        return true;  // nothing there, or bind will say what is wrong
    }
    if (!S_ISSOCK(status.st_mode)) {
        throw WireError(path + " exists and is not a socket: remove it or choose another path");
    }
    const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const bool is_answered =
        ::connect(probe.get(), generic(address), sizeof(address)) == 0 || errno == EAGAIN;
    if (is_answered) {
        return false;
    }
    if (errno != ECONNREFUSED) {
        throw WireError("the socket " + path + " cannot be tried: " + error_text());
    }
    if (::unlink(path.c_str()) != 0) {
        throw WireError("the old socket " + path + " cannot be removed: " + error_text());
    }
    return true;
}

std::string explain_bind_failure(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    switch (errno) {
        case ENOENT:
            return "the folder " + folder + " for the socket does not exist: create it";
        case EACCES:
        case EPERM:
        case EROFS:
            return "no right to create a socket in " + folder +
                   ": let this user write there, or choose another path";
        default:
            return "cannot listen on " + path + ": " + error_text();
    }
}

/// Listens at a path that is clear.
int listen_at(const std::string& path, const sockaddr_un& address, unsigned mode) {
    constexpr unsigned kAllRights = 0777;
    Descriptor listening(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!listening.is_open()) {
        throw WireError("cannot create a socket: " + error_text());
    }
    // The mask, not a later chmod: the socket is never open to more than it shall be.
    const mode_t old_mask = ::umask(static_cast<mode_t>(kAllRights & ~mode));
    const bool is_bound = ::bind(listening.get(), generic(address), sizeof(address)) == 0;
    const int bind_error = errno;
    ::umask(old_mask);
    errno = bind_error;
    if (!is_bound) {
        throw WireError(explain_bind_failure(path));
    }
    if (::listen(listening.get(), kBacklog) != 0) {
        throw WireError("cannot listen on " + path + ": " + error_text());
    }
    return listening.release();
}

int open_path(const std::string& path, unsigned mode) {
    const sockaddr_un address = make_address(path);
    if (!clear_path(path, address)) {
        throw WireError("another process listens on " + path +
                        ": stop it first, or choose another path");
    }
    return listen_at(path, address, mode);
}

/// Holds others off a folder while we look for a free name in it: else one could take for left
/// behind what another has bound and does not listen on yet.
Descriptor lock_folder_of(const std::string& path) {
    std::string folder = std::filesystem::path(path).parent_path().string();
    if (folder.empty()) {
        folder = ".";
    }
    Descriptor lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!lock.is_open() || ::flock(lock.get(), LOCK_EX) != 0) {
        throw WireError("the folder " + folder + " for the socket: " + error_text());
    }
    return lock;
}

}  // namespace

Start detect_start(bool has_listen_option) {
    if (has_listen_option) {
        return Start::own_path;
    }
    if (environment_number("LISTEN_PID") == ::getpid() && environment_number("LISTEN_FDS")) {
        return Start::systemd;
    }
    if (is_listening(STDIN_FILENO)) {
        return Start::descriptor_zero;
    }
    return std::getenv("GATEWAY_INTERFACE") != nullptr ? Start::plain_cgi : Start::own_path;
}

int open_listening_socket(Start start, const std::string& path, unsigned mode) {
    switch (start) {
        case Start::systemd:
            return take_systemd_descriptor();
        case Start::descriptor_zero:
            return take_descriptor_zero();
        case Start::own_path:
            return open_path(path, mode);
        case Start::plain_cgi:
            break;
    }
    throw WireError("a plain CGI process has no socket to listen on");
}

NumberedSocket open_numbered_socket(const std::string& path, unsigned mode) {
    static_cast<void>(make_address(path));  // tells of an empty or too long path first
    const Descriptor lock = lock_folder_of(path);
    for (unsigned number = 1; number <= kNumberedPathLimit; ++number) {
        std::string own = numbered_path(path, number);
        const sockaddr_un address = make_address(own);
        if (clear_path(own, address)) {
            const int fd = listen_at(own, address, mode);
            return {.fd = fd, .path = std::move(own)};
        }
    }
    throw WireError(std::to_string(kNumberedPathLimit) + " processes listen on " + path +
                    " and its numbered names already");
}

}  // namespace budkavle::wire
