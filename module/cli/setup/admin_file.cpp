// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/admin_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cstring>  // explicit_bzero

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/descriptor.hpp"
#include "cli/program.hpp"
#include "cli/setup/durable_file.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kFileLimitBytes = 4096;
constexpr std::string_view kBlank = " \t\r";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string_view without_quotes(std::string_view text) {
    const bool is_quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                           text.back() == text.front();
    return is_quoted ? text.substr(1, text.size() - 2) : text;
}

void check_owner(int descriptor, const std::string& path) {
    struct stat facts {};
    if (fstat(descriptor, &facts) != 0) {
        refuse_for_errno("looked at", path);
    }
    if (!S_ISREG(facts.st_mode)) {
        throw Refusal(path + " is not a file.");
    }
    if ((facts.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        throw Refusal(path + " holds a password and is open to others: chmod 600 " + path);
    }
    if (facts.st_uid != 0 && facts.st_uid != geteuid()) {
        throw Refusal(path + " belongs to another user: chown root " + path);
    }
}

void take_line(std::string_view line, AdminLogin& login) {
    const std::size_t sign = line.find('=');
    if (line.empty() || line.front() == '#' || line.front() == '[' ||
        sign == std::string_view::npos) {
        return;
    }
    const std::string_view key = trimmed(line.substr(0, sign));
    const std::string_view value = without_quotes(trimmed(line.substr(sign + 1)));
    if (key == "user") {
        login.user = value;
    } else if (key == "password") {
        login.password = Secret(std::string(value));
    }
}

}  // namespace

AdminLogin load_admin_file(const std::string& path) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) {
        refuse_for_errno("opened", path);
    }
    check_owner(file.get(), path);
    std::array<char, kFileLimitBytes> bytes{};
    const ssize_t length = read(file.get(), bytes.data(), bytes.size());
    if (length < 0) {
        refuse_for_errno("read", path);
    }
    AdminLogin login;
    std::string_view rest(bytes.data(), static_cast<std::size_t>(length));
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        take_line(trimmed(line), login);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    explicit_bzero(bytes.data(), bytes.size());
    if (login.user.empty() && login.password.empty()) {
        throw Refusal(path + " has neither a line user=NAME nor a line password=…");
    }
    return login;
}

}  // namespace budkavle::cli
