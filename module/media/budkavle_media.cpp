// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
// The program budkavle-media CPU-SECONDS: a picture on standard input, its sizes on standard output
// (media/helper_reply.hpp). Short-lived, one picture, in a sandbox. Not for people: budkavle media
// add.
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <iostream>
#include <string>

#include "media/picture_limits.hpp"
#include "media/renditions.hpp"
#include "media/sandbox.hpp"

namespace {

using namespace budkavle::media;

constexpr int kExitUsage = 2;
constexpr int kExitNoSandbox = 3;
constexpr int kExitNoDecoder = 4;
constexpr int kExitNoReader = 5;
constexpr unsigned kCpuSecondsLimit = 3600;

/// Standard input to its end, or nothing if it is larger than allowed.
bool read_all(std::string& bytes) {
    constexpr std::size_t kChunkBytes = 64 * 1024;
    std::array<char, kChunkBytes> chunk;
    while (true) {
        const ssize_t count = read(STDIN_FILENO, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count == 0;
        }
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        if (bytes.size() > kUploadLimitBytes) {
            return false;
        }
    }
}

bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

int main(int argc, char* argv[]) {
    unsigned cpu_seconds = 0;
    if (argc == 2) {
        std::from_chars(argv[1], argv[1] + std::strlen(argv[1]), cpu_seconds);
    }
    if (cpu_seconds == 0 || cpu_seconds > kCpuSecondsLimit) {
        std::cerr << "budkavle-media is started by budkavle media add and by the admin pages, not "
                     "by hand.\n";
        return kExitUsage;
    }
    if (!set_limits(std::chrono::seconds{cpu_seconds})) {
        return kExitNoSandbox;
    }
    if (!start_decoder()) {
        return kExitNoDecoder;
    }
    if (!enter_sandbox()) {
        return kExitNoSandbox;
    }
    std::string upload;
    const HelperReply reply =
        read_all(upload) ? make_renditions(upload) : PictureProblem::has_too_many_bytes;
    // Left without the libraries' own endings: they close files and threads that the sandbox has
    // taken from them.
    _exit(write_all(write_reply(reply)) ? 0 : kExitNoReader);
}
