// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/password.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <istream>

#include "base/utf8.hpp"
#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

/// The controlling terminal with its echo off, as long as it lives. Signals wait meanwhile, so that
/// Ctrl-C cannot leave a terminal that does not echo.
class QuietTerminal {
public:
    QuietTerminal() : descriptor_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (descriptor_ < 0 || tcgetattr(descriptor_, &before_) != 0) {
            throw Refusal(
                "There is no terminal to ask for the password on. Give it on standard input: "
                "--password-stdin");
        }
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGINT);
        sigaddset(&signals, SIGTSTP);
        sigprocmask(SIG_BLOCK, &signals, &signals_before_);
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(descriptor_, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal() {
        tcsetattr(descriptor_, TCSAFLUSH, &before_);
        sigprocmask(SIG_SETMASK, &signals_before_, nullptr);
        close(descriptor_);
    }
    QuietTerminal(const QuietTerminal&) = delete;  // it restores one terminal once
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    Secret ask(const std::string& question) const {
        say(question);
        std::string line;
        line.reserve(kPasswordLimitBytes + 1);  // never moved, so no copy is left behind
        char character = 0;
        while (read(descriptor_, &character, 1) == 1 && character != '\n' &&
               line.size() <= kPasswordLimitBytes) {
            line.push_back(character);
        }
        say("\n");
        return Secret(std::move(line));
    }

private:
    void say(const std::string& text) const {
        // A question that cannot be shown is seen by the person who waits for it.
        static_cast<void>(!write(descriptor_, text.data(), text.size()));
    }

    int descriptor_;
    termios before_{};
    sigset_t signals_before_{};
};

}  // namespace

Secret read_password(std::istream& in) {
    std::string line;
    line.reserve(kPasswordLimitBytes + 1);
    for (int character = in.get();
         character != std::istream::traits_type::eof() && character != '\n'; character = in.get()) {
        line.push_back(static_cast<char>(character));
        if (line.size() > kPasswordLimitBytes) {
            break;
        }
    }
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    if (line.empty()) {
        throw Refusal("There was no password on standard input.");
    }
    return Secret(std::move(line));
}

Secret ask_password(const std::string& login) {
    const QuietTerminal terminal;
    Secret password = terminal.ask("Password of " + login + " (at least " +
                                   std::to_string(kLeastPasswordCharacters) + " characters): ");
    if (terminal.ask("Once more: ").reveal() != password.reveal()) {
        throw Refusal("The two passwords differ. Nothing was changed.");
    }
    return password;
}

std::optional<std::string> find_password_error(const Secret& password) {
    const std::string& text = password.reveal();
    if (text.size() > kPasswordLimitBytes) {
        return "The password is over " + std::to_string(kPasswordLimitBytes) + " bytes.";
    }
    if (!is_valid_utf8(text)) {
        return "The password is not valid UTF-8: it could not be typed into a browser.";
    }
    const auto characters = std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    });
    if (static_cast<std::size_t>(characters) < kLeastPasswordCharacters) {
        return "The password is too short: it needs at least " +
               std::to_string(kLeastPasswordCharacters) +
               " characters. Several words in a row are easy to keep in mind.";
    }
    return std::nullopt;
}

Secret hash_password(const Secret& password) {
    if (sodium_init() < 0) {
        throw Refusal(
            "The cryptographic library cannot be used: there is no source of random numbers.");
    }
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const std::string& text = password.reveal();
    if (crypto_pwhash_str(hash.data(), text.data(), text.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        throw Refusal("The password could not be hashed: 64 MiB of memory are needed for it.");
    }
    return Secret(std::string(hash.data()));
}

}  // namespace budkavle::cli
