// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "unit/cache/copy_folder_fixture.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <sstream>

#include "http/validators.hpp"

namespace budkavle::test {

namespace fs = std::filesystem;

CopyFolder::CopyFolder() {
    static std::atomic<int> number{0};
    folder_ = fs::temp_directory_path() /
              ("budkavle-copies-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    fs::remove_all(folder_);
}

CopyFolder::~CopyFolder() {
    std::error_code ignored;  // a temporary folder that stays is no test's failure
    fs::remove_all(folder_, ignored);
}

std::string CopyFolder::text(const std::string& file) const {
    std::ifstream stream(folder_ / file, std::ios::binary);
    if (!stream) {
        return "(none)";
    }
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

bool CopyFolder::has(const std::string& file) const {
    return fs::exists(folder_ / file);
}

std::time_t CopyFolder::time_of(const std::string& file) const {
    struct stat status {};
    return ::stat((folder_ / file).c_str(), &status) == 0 ? status.st_mtim.tv_sec : 0;
}

std::vector<std::string> CopyFolder::files() const {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
        const std::string name = fs::relative(entry.path(), folder_).string();
        if (entry.is_regular_file() && name.find('/') != std::string::npos) {
            found.push_back(name);
        }
    }
    std::ranges::sort(found);
    return found;
}

SampleContent::SampleContent(std::string text)
    : plain(std::move(text)), gzip("z" + plain), brotli("b" + plain), etag(http::make_etag(plain)) {
}

cache::CopyContent SampleContent::content(std::string_view tag, UtcTime modified) const {
    return {plain, gzip, brotli, modified, etag, tag};
}

cache::CopyAddress address(std::string_view path, std::string_view host) {
    return cache::CopyAddress::parse(host, path).value();
}

cache::CopyOutcome write(cache::CopyStore& store, std::string_view path, const std::string& plain,
                         std::string_view tag) {
    const SampleContent sample(plain);
    return store.write(address(path), sample.content(tag));
}

void merge_all(cache::CopyStore& store) {
    while (store.merge_some(1)) {
    }
}

}  // namespace budkavle::test
