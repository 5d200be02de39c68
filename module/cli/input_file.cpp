// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/input_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kChunkBytes = 64 * 1024;

}  // namespace

std::string read_input(std::istream& in, const std::string& name, std::size_t limit_bytes) {
    std::string bytes;
    std::array<char, kChunkBytes> chunk{};
    while (in.read(chunk.data(), chunk.size()) || in.gcount() > 0) {
        bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
        if (bytes.size() > limit_bytes) {
            throw Refusal(name + ": is over " + std::to_string(limit_bytes / 1024) + " KiB");
        }
    }
    if (in.bad()) {
        throw Refusal(name + ": could not be read to its end");
    }
    return bytes;
}

std::string read_input_file(const std::string& path, std::size_t limit_bytes) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::is_directory(status)) {
        throw Refusal(path + ": is a folder; name the files in it");
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Refusal(path + ": cannot be read: " + std::strerror(errno));
    }
    return read_input(file, path, limit_bytes);
}

}  // namespace budkavle::cli
