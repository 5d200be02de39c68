// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/setup/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "cli/program.hpp"

namespace budkavle::cli {
namespace {

constexpr std::size_t kAnswerLimitBytes = 1024;

}  // namespace

Terminal::Terminal() : descriptor_(open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (descriptor_.get() < 0) {
        throw Refusal("There is no terminal to ask on.");
    }
}

void Terminal::say(const std::string& text) const {
    // A question that cannot be shown is seen by the person who waits for it.
    static_cast<void>(!write(descriptor_.get(), text.data(), text.size()));
}

std::string Terminal::ask(const std::string& question, const std::string& proposal) const {
    std::string shown = question;
    if (!proposal.empty()) {
        shown.append(" [").append(proposal).append("]");
    }
    shown += ": ";
    while (true) {
        say(shown);
        std::string line;
        char character = 0;
        ssize_t got = 0;
        while ((got = read(descriptor_.get(), &character, 1)) == 1 && character != '\n' &&
               line.size() < kAnswerLimitBytes) {
            line.push_back(character);
        }
        if (got != 1 && line.empty()) {
            throw Refusal("There was no answer to \"" + question + "\".");
        }
        if (!line.empty() || !proposal.empty()) {
            return line.empty() ? proposal : line;
        }
    }
}

}  // namespace budkavle::cli
