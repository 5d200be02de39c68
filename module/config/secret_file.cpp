// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "config/secret_file.hpp"

#include <sys/stat.h>
#include <cstring>  // explicit_bzero

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"

namespace budkavle::config {
namespace {

constexpr std::size_t kSecretLimitBytes = 1024;
constexpr mode_t kRightsOfOthers = S_IRWXO;

/// The credential of the file's name, if this process was given one; else the file itself.
std::string place_of(const std::string& path) {
    const char* const folder = std::getenv("CREDENTIALS_DIRECTORY");
    if (folder == nullptr || *folder == '\0') {
        return path;
    }
    const std::filesystem::path given =
        std::filesystem::path(folder) / std::filesystem::path(path).filename();
    std::error_code not_there;
    return std::filesystem::is_regular_file(given, not_there) ? given.string() : path;
}

}  // namespace

Secret load_secret(const std::string& setting) {
    if (setting.empty()) {
        return Secret();
    }
    const std::string path = place_of(setting);
    std::error_code not_a_folder;
    if (std::filesystem::is_directory(path, not_a_folder)) {
        throw ConfigError("password file " + path + ": is a folder; expected a file of one line");
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw ConfigError("password file " + path + ": cannot be read: " + std::strerror(errno) +
                          "; it must exist and this account must be able to read it");
    }
    std::string text(kSecretLimitBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    const auto length = static_cast<std::size_t>(file.gcount());
    const std::size_t end = std::min(text.find_first_of("\r\n"), length);
    const std::string_view rest = std::string_view(text).substr(end, length - end);
    const bool has_more = rest.find_first_not_of("\r\n") != std::string_view::npos;
    Secret secret(text.substr(0, end));
    explicit_bzero(text.data(), text.size());
    if (length > kSecretLimitBytes || has_more) {
        throw ConfigError("password file " + path + ": expected one line of at most " +
                          std::to_string(kSecretLimitBytes) + " bytes");
    }
    if (secret.empty()) {
        throw ConfigError("password file " + path +
                          ": is empty; expected the password on one line");
    }
    return secret;
}

std::optional<std::string> find_secret_weakness(const std::string& path) {
    struct stat status {};
    if (path.empty() || ::stat(path.c_str(), &status) != 0 ||
        (status.st_mode & kRightsOfOthers) == 0) {
        return std::nullopt;
    }
    return "password file " + path +
           " is open to every user of this machine; run: chmod o= " + path;
}

}  // namespace budkavle::config
