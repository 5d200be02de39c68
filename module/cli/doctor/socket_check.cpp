// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include <grp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/descriptor.hpp"
#include "cli/doctor/finding.hpp"

namespace budkavle::cli {
namespace {

constexpr std::string_view kSocketsArea = "sockets";
constexpr time_t kAnswerLimitSeconds = 2;

/// Why nobody answers there; empty: somebody does. The question is FastCGI's FCGI_GET_VALUES
/// (specification, section 4.1), which every FastCGI program answers and none logs.
std::string find_answer_error(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof(address.sun_path)) {
        return "its path is longer than a socket's may be";
    }
    std::memcpy(address.sun_path, path.data(), path.size());
    const Descriptor connection(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const timeval limit{.tv_sec = kAnswerLimitSeconds, .tv_usec = 0};
    if (connection.get() < 0 ||
        setsockopt(connection.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) != 0 ||
        setsockopt(connection.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit) != 0) {
        return std::strerror(errno);
    }
    if (connect(connection.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
        0) {
        return std::string("nobody accepts a connection: ") + std::strerror(errno);
    }
    constexpr unsigned char kVersion = 1;
    constexpr unsigned char kGetValues = 9;
    constexpr std::array<unsigned char, 8> question{kVersion, kGetValues, 0, 0, 0, 0, 0, 0};
    std::array<unsigned char, 8> answer{};
    if (send(connection.get(), question.data(), question.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(question.size()) ||
        recv(connection.get(), answer.data(), answer.size(), MSG_WAITALL) !=
            static_cast<ssize_t>(answer.size()) ||
        answer[0] != kVersion) {
        return "it accepts a connection but does not answer within " +
               std::to_string(kAnswerLimitSeconds) + " seconds";
    }
    return {};
}

std::string octal(mode_t mode) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%04o", mode & 07777U);
    return text.data();
}

std::string group_name(gid_t group) {
    const struct group* const entry = getgrgid(group);  // one thread
    return entry == nullptr ? std::to_string(group) : entry->gr_name;
}

void check_socket(const std::string& role, const config::Role& settings, Findings& findings) {
    struct stat facts {};
    const std::string& path = settings.listen;
    const std::string start = "Start it: systemctl enable --now budkavle-" + role +
                              ".socket, or budkavle-fcgi --role " + role +
                              " with this settings file.";
    if (stat(path.c_str(), &facts) != 0) {
        findings.bad(kSocketsArea, path + " (" + role + ") is not there: " + std::strerror(errno),
                     start);
        return;
    }
    if (!S_ISSOCK(facts.st_mode)) {
        findings.bad(kSocketsArea, path + " (" + role + ") is not a socket",
                     "Move the file away. " + start);
        return;
    }
    if ((facts.st_mode & S_IRWXO) != 0) {
        findings.bad(kSocketsArea,
                     path + " has mode " + octal(facts.st_mode) +
                         ": every user of the machine may talk to it",
                     "chmod " + octal(settings.socket_mode) + " " + path +
                         ", and SocketMode= in the socket unit.");
    } else if ((facts.st_mode & S_IWGRP) == 0) {
        findings.bad(kSocketsArea,
                     path + " has mode " + octal(facts.st_mode) +
                         ": the web server's group may not talk to it",
                     "chmod " + octal(settings.socket_mode) + " " + path +
                         ", and SocketMode= in the socket unit.");
    } else {
        findings.good(kSocketsArea, path + " has mode " + octal(facts.st_mode) + " and group " +
                                        group_name(facts.st_gid) +
                                        ": the web server must be in that group");
    }
    const std::string error = find_answer_error(path);
    if (error.empty()) {
        findings.good(kSocketsArea, path + " (" + role + ") answers");
    } else {
        findings.bad(kSocketsArea, path + " (" + role + "): " + error,
                     start + " The journal tells why it stopped.");
    }
}

}  // namespace

void check_sockets(Program& program, Findings& findings) {
    check_socket("reader", program.settings().reader, findings);
    check_socket("editor", program.settings().editor, findings);
}

}  // namespace budkavle::cli
