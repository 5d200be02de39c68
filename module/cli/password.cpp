// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/password.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <istream>

#include "account/password_hash.hpp"
#include "account/password_rule.hpp"
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
                "There is no terminal to ask for the password on. Give it on standard input, "
                "--password-stdin, or in a file, --password-file; or let the person choose it: "
                "--link");
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

std::string explain(account::PasswordFault fault) {
    using account::PasswordFault;
    switch (fault) {
        case PasswordFault::is_not_text:
            return "The password is not plain text in UTF-8: it could not be typed into a browser.";
        case PasswordFault::is_too_short:
            return "The password is too short: it needs at least " +
                   std::to_string(account::kLeastPasswordCharacters) +
                   " characters. Several words in a row are easy to keep in mind.";
        case PasswordFault::is_too_long:
            return "The password is over " + std::to_string(account::kMostPasswordCharacters) +
                   " characters.";
        case PasswordFault::is_the_name:
            return "The password is the login or the name of the person.";
        case PasswordFault::is_a_repetition:
            return "The password is the same few characters over and over.";
        case PasswordFault::is_a_row:
            return "The password is a row of the keyboard, the alphabet or numbers.";
        case PasswordFault::is_common:
            return "The password is one of those that are tried first.";
    }
    return "The password cannot be used.";  // no other value exists
}

Secret read_password_file(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw Refusal("The password file " + path + " cannot be read.");
    }
    return read_password(file);
}

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
        throw Refusal("There was no password: the first line is empty.");
    }
    return Secret(std::move(line));
}

Secret ask_secret(const std::string& question) {
    return QuietTerminal().ask(question);
}

Secret ask_password(const std::string& login) {
    const QuietTerminal terminal;
    Secret password =
        terminal.ask("Password of " + login + " (at least " +
                     std::to_string(account::kLeastPasswordCharacters) + " characters): ");
    if (terminal.ask("Once more: ").reveal() != password.reveal()) {
        throw Refusal("The two passwords differ. Nothing was changed.");
    }
    return password;
}

Secret choose_password(const PasswordSource& source, const model::Account& account,
                       std::istream& in) {
    Secret password = source.is_stdin        ? read_password(in)
                      : !source.file.empty() ? read_password_file(source.file)
                                             : ask_password(account.login);
    const auto fault = account::find_password_fault(password, account.login, account.display_name);
    if (fault) {
        throw Refusal(explain(*fault) + " Nothing was changed.");
    }
    return password;
}

void declare_password_options(Arguments& arguments, PasswordSource& source) {
    arguments.flag(
        "--password-stdin", source.is_stdin,
        "Read the password from the first line of standard input instead of asking for it");
    arguments.text("--password-file", source.file,
                   "Read the password from the first line of this file", Need::optional);
}

Secret hash_password(const Secret& password) {
    // One command hashes once: its turn comes at once.
    return account::PasswordHasher().hash(password).value();
}

}  // namespace budkavle::cli
