// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "cli/descriptor.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

void write_all(int descriptor, std::string_view text, const std::string& path) {
    while (!text.empty()) {
        const ssize_t written = write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            refuse_for_errno("written", path);
        }
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

}  // namespace

void refuse_for_errno(const std::string& what, const std::string& path) {
    const int error = errno;
    throw Refusal(
        path + " cannot be " + what + ": " + std::strerror(error) +
        (error == EACCES || error == EPERM ? ". Run this as root (sudo budkavle setup)." : "."));
}

void sync_folder(const std::string& path) {
    const Descriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() < 0 || fsync(folder.get()) != 0) {
        refuse_for_errno("brought to the disk", path);
    }
}

void write_secret_file(const std::string& path, std::string_view text) {
    const std::string beside = path + ".new";
    // What an interrupted run left is ours to replace; a link that somebody put there is not
    // followed.
    static_cast<void>(unlink(beside.c_str()));
    {
        const Descriptor file(open(
            beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kSecretFileMode));
        if (file.get() < 0) {
            refuse_for_errno("created", beside);
        }
        write_all(file.get(), text, beside);
        if (fsync(file.get()) != 0) {
            refuse_for_errno("brought to the disk", beside);
        }
    }
    if (std::rename(beside.c_str(), path.c_str()) != 0) {
        refuse_for_errno("replaced", path);
    }
    sync_folder(std::filesystem::path(path).parent_path());
}

void make_secret_folder(const std::string& path) {
    if (mkdir(path.c_str(), kSecretFolderMode) != 0 && errno != EEXIST) {
        refuse_for_errno("created", path);
    }
}

}  // namespace budkavle::cli
