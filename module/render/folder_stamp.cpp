// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "render/folder_stamp.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>

namespace budkavle::render {
namespace {

namespace fs = std::filesystem;

constexpr int kFolderDepthLimit = 8;
constexpr std::size_t kFileLimit = 5000;
constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

bool is_of_interest(const fs::path& path) {
    const std::string name = path.filename().string();
    return !name.starts_with('.') && !name.ends_with('~');
}

void add_stamp(FolderStamp& stamp, const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
        stamp.push_back({path.string(),
                         status.st_mtim.tv_sec * kNanosecondsPerSecond + status.st_mtim.tv_nsec,
                         static_cast<std::uintmax_t>(status.st_size), status.st_ino});
    }
}

}  // namespace

FolderStamp stamp_folder(const fs::path& folder) {
    FolderStamp stamp;
    std::error_code failure;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                           failure);
    const fs::recursive_directory_iterator end;
    while (!failure && entry != end && stamp.size() < kFileLimit) {
        if (!is_of_interest(entry->path())) {
            entry.disable_recursion_pending();
        } else {
            add_stamp(stamp, entry->path());
        }
        if (entry.depth() >= kFolderDepthLimit) {
            entry.disable_recursion_pending();
        }
        entry.increment(
            failure);  // a file that goes away meanwhile ends the walk: the next one sees
    }
    std::ranges::sort(stamp, {}, &FileStamp::path);
    return stamp;
}

std::vector<fs::path> list_folders(const fs::path& folder) {
    std::vector<fs::path> folders;
    std::error_code failure;
    fs::directory_iterator entry(folder, failure);
    const fs::directory_iterator end;
    while (!failure && entry != end) {
        std::error_code unknown;
        if (is_of_interest(entry->path()) && entry->is_directory(unknown)) {
            folders.push_back(entry->path());
        }
        entry.increment(failure);
    }
    std::ranges::sort(folders);
    return folders;
}

}  // namespace budkavle::render
